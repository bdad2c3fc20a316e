/** The engine's edge of supervision: its decision tables. */
@NullMarked
package org.zhenggai.supervision.process;

import org.jspecify.annotations.NullMarked;
