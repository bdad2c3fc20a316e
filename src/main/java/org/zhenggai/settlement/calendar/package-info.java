/** A calendar is uploaded, previewed, confirmed, and the dates that follow it are settled. */
package org.zhenggai.settlement.calendar;
