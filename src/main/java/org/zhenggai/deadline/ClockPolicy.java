package org.zhenggai.deadline;

/** Whether a step's time stands still while the office holds the ball. */
public enum ClockPolicy {
    STRICT,
    STOPS_UNDER_REVIEW
}
