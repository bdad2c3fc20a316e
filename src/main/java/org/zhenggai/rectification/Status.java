package org.zhenggai.rectification;

import java.util.Arrays;
import java.util.List;

/** Where an item stands. Which step leads where is {@link SupervisedItem}'s business. */
public enum Status {
    DRAFT,
    DISPATCHED,
    PLANNING,
    PLAN_REVIEW,
    IN_PROGRESS,
    CLOSURE_REVIEW,
    SIGN_OFF,
    PUBLIC_NOTICE,
    CLOSED,
    WITHDRAWN;

    /** Those in which an item is under way. */
    public static final List<Status> RUNNING =
            Arrays.stream(values()).filter(Status::running).toList();

    /** Handed out, and not ended. */
    public boolean running() {
        return this != DRAFT && !ended();
    }

    public boolean ended() {
        return this == CLOSED || this == WITHDRAWN;
    }
}
