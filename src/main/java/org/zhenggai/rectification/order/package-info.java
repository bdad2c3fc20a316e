/** An item is ordered: registered, corrected as a draft, dispatched, dispatched anew. */
@NullMarked
package org.zhenggai.rectification.order;

import org.jspecify.annotations.NullMarked;
