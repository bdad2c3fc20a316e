/** Working calendar, due dates and lights. This package is plain Java; policies and tables are behind it. */
@NullMarked
package org.zhenggai.deadline;

import org.jspecify.annotations.NullMarked;
