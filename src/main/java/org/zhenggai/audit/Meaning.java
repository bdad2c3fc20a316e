package org.zhenggai.audit;

/** What an event means to whoever reads it: said by the use case and kept with the event, never told from its name. */
public enum Meaning {
    /** Entered as a draft. */
    REGISTERED,
    /** A unit is charged with an item, for the first time or anew. */
    DISPATCHED,
    /** What was written down is something else now. */
    CHANGED,
    /** Somebody else is to do it. */
    REASSIGNED,
    /** A date, or the wish for another one. */
    DATED,
    /** Something begins that takes its time. */
    OPENED,
    EVIDENCE,
    /** Handed in by whoever owed it. */
    HANDED_IN,
    /** Nobody waits for it any more. */
    DONE,
    APPROVED,
    /** Back to whoever handed it in, or not granted. */
    RETURNED,
    /** The problem itself is back. */
    RELAPSED,
    URGED,
    WARNED,
    /** It went wrong without anybody's step. */
    ALARM,
    WITHDRAWN;

    /** Whether what was handed in before it comes back to be done again. */
    public boolean negative() {
        return this == RETURNED || this == RELAPSED;
    }
}
