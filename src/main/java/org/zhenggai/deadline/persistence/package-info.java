/** Calendars as they are stored. */
package org.zhenggai.deadline.persistence;
