/** Dates of running items that move: by an extension, by a calendar, by a policy for lights. */
@NullMarked
package org.zhenggai.rectification.dates;

import org.jspecify.annotations.NullMarked;
