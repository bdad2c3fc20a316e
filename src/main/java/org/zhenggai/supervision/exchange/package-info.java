/** What passes between office and unit beside an item's life: notices, extensions, look-backs, urging. */
@NullMarked
package org.zhenggai.supervision.exchange;

import org.jspecify.annotations.NullMarked;
