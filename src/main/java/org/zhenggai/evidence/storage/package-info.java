/** Bytes of evidence, stored in chunks and compared with their digest whenever they are read. */
@NullMarked
package org.zhenggai.evidence.storage;

import org.jspecify.annotations.NullMarked;
