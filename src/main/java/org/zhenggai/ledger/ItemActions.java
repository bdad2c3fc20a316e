package org.zhenggai.ledger;

/** What a person may do to an item now, beside the duties that they owe. */
public record ItemActions(
        boolean dispatch,
        boolean urge,
        boolean notice,
        boolean extension,
        boolean withdrawal,
        boolean lookBack,
        boolean reassignment) {

    /** Nothing: an earlier round is over. */
    public static final ItemActions NONE = new ItemActions(false, false, false, false, false, false, false);
}
