/** Files that prove a step: bytes, digests, who may add and see them. Immutable once received. */
@NullMarked
package org.zhenggai.evidence;

import org.jspecify.annotations.NullMarked;
