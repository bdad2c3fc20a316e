package org.zhenggai.ledger.dashboard;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.zhenggai.ledger.Tally;

/** How many items stand how; together they are every item that was ever dispatched. */
public record Counts(int red, int yellow, int green, int closed, int withdrawn) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    static Counts of(Tally tally) {
        int n = tally.count();
        return switch (tally.standing()) {
            case RED -> new Counts(n, 0, 0, 0, 0);
            case YELLOW -> new Counts(0, n, 0, 0, 0);
            // Whoever has no date yet is on course.
            case GREEN, GREY -> new Counts(0, 0, n, 0, 0);
            case CLOSED -> new Counts(0, 0, 0, n, 0);
            case WITHDRAWN -> new Counts(0, 0, 0, 0, n);
        };
    }

    Counts plus(Counts other) {
        return new Counts(
                red + other.red,
                yellow + other.yellow,
                green + other.green,
                closed + other.closed,
                withdrawn + other.withdrawn);
    }

    @JsonProperty
    public int total() {
        return running() + closed + withdrawn;
    }

    @JsonProperty
    public int running() {
        return red + yellow + green;
    }

    /** Percent of what is closed of what is to be closed; null where there is nothing. */
    @JsonProperty
    public Integer completion() {
        int owed = running() + closed;
        return owed == 0 ? null : Math.round(100f * closed / owed);
    }
}
