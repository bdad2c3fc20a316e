/** Bytes of evidence, stored in chunks and compared with their digest whenever they are read. */
package org.zhenggai.evidence.storage;
