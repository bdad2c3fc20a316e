/** Append-only record of every business event: who, when, what changed, through which door. */
@NullMarked
package org.zhenggai.audit;

import org.jspecify.annotations.NullMarked;
