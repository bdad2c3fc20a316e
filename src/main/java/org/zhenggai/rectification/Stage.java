package org.zhenggai.rectification;

/**
 * How far items have come: the numbers of the column {@code stage}, from the first to the last of a stretch. Statuses
 * have theirs in the order of an item's life; what was withdrawn as a draft has one of its own, after all others.
 */
public record Stage(int from, int until) {

    /** Of all that was ever dispatched. */
    public static final Stage DISPATCHED = new Stage(Status.DISPATCHED.ordinal(), Status.WITHDRAWN.ordinal());

    private static final int WITHDRAWN_AS_DRAFT = Status.WITHDRAWN.ordinal() + 1;

    public static Stage of(Status status) {
        return new Stage(status.ordinal(), status == Status.WITHDRAWN ? WITHDRAWN_AS_DRAFT : status.ordinal());
    }

    /** As much of it as was ever dispatched; its last number comes before its first where that is nothing. */
    public Stage dispatched() {
        return new Stage(Math.max(from, DISPATCHED.from), Math.min(until, DISPATCHED.until));
    }

    /** Whether it is one number; an index goes on in the order of codes then. */
    public boolean single() {
        return from == until;
    }
}
