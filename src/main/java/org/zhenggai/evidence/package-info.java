/** Files that prove a step: bytes, digests, who may add and see them. Immutable once received. */
package org.zhenggai.evidence;
