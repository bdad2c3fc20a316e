/** A step on its way: opened as a duty, accepted at the door, completed into the records, given to a colleague. */
@NullMarked
package org.zhenggai.rectification.step;

import org.jspecify.annotations.NullMarked;
