/** The life of a supervised item: aggregate, guarded transitions, what happens to it, and what the records ask of its processes. */
@NullMarked
package org.zhenggai.rectification;

import org.jspecify.annotations.NullMarked;
