package org.zhenggai.deadline;

/** How long each step may take and when lights change: policy of the office, kept in decision tables. */
public interface StagePolicy {

    DeadlineRule termOf(String step, String grade);

    /** Yellow this many working days before the deadline. */
    int yellowDaysBefore(String grade);

    /** Red this many calendar days after the deadline. */
    int redDaysAfter(String grade);
}
