package org.zhenggai.ledger;

/** So many dispatched items of one programme, category and unit stand like this. */
public record Tally(String programme, Integer category, String unit, Standing standing, int count) {

    /** The light of what runs, the end of what does not; grey runs without a date. */
    public enum Standing {
        RED,
        YELLOW,
        GREEN,
        GREY,
        CLOSED,
        WITHDRAWN
    }
}
