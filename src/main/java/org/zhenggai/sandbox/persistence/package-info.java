/** What the story asks of the records to see how far it is. */
package org.zhenggai.sandbox.persistence;
