/** The escalation ladder: armed with a date, climbed rung by rung. */
package org.zhenggai.alert.ladder;
