/** Dates of running items that move: by an extension, by a calendar, by a policy for lights. */
package org.zhenggai.rectification.dates;
