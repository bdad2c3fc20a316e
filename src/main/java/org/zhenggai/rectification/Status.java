package org.zhenggai.rectification;

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

    public boolean ended() {
        return this == CLOSED || this == WITHDRAWN;
    }
}
