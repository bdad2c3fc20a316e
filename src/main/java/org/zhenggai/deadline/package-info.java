/** Working calendar, due dates and lights. This package is plain Java; policies and tables are behind it. */
package org.zhenggai.deadline;
