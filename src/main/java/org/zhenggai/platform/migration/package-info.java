/** How the schema comes about on each database. */
package org.zhenggai.platform.migration;
