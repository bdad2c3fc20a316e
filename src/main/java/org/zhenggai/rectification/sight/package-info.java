/** Who may see an item, and who may add to it. */
@NullMarked
package org.zhenggai.rectification.sight;

import org.jspecify.annotations.NullMarked;
