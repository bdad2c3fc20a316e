package org.zhenggai.deadline;

/** What a rule counts: 工作日 or 自然日. Every rule says which; there is no default. */
public enum DayType {
    WORKING,
    CALENDAR
}
