/** What the office and a unit exchange beside an item's life: extensions, notices, urges, looking back after closing. */
@NullMarked
package org.zhenggai.supervision;

import org.jspecify.annotations.NullMarked;
