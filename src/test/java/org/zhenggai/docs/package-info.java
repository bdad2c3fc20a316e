/** Pages of the documentation that are written from models, tables and seeds, so that they cannot drift from them. */
package org.zhenggai.docs;
