package org.zhenggai.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.zhenggai.catalogue.Kind;
import org.zhenggai.deadline.Light;
import org.zhenggai.platform.text.Folded;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.Status;

/**
 * Which items somebody asks for, whoever it is and on whatever day; null fields do not filter. {@code dispatchedIn} is
 * the month of the last dispatch, {@code closedIn} that of closing, both of the city.
 */
public record ItemFilter(
        String programme,
        Integer category,
        String unit,
        Status status,
        Light light,
        Kind kind,
        String q,
        State state,
        YearMonth dispatchedIn,
        YearMonth closedIn) {

    public static final ItemFilter ALL = new ItemFilter(null, null, null, null, null, null, null);

    /** How far items have come, roughly. */
    public enum State {
        /** Dispatched and not ended. */
        OPEN,
        CLOSED,
        /** Whatever was dispatched once, ended or not. */
        DISPATCHED_EVER
    }

    /** Items at any point of their lives. */
    public ItemFilter(
            String programme, Integer category, String unit, Status status, Light light, Kind kind, String q) {
        this(programme, category, unit, status, light, kind, q, null, null, null);
    }

    /** The same question about items that have come so far; nulls for any. */
    public ItemFilter coming(State how, YearMonth dispatched, YearMonth closed) {
        return new ItemFilter(programme, category, unit, status, light, kind, q, how, dispatched, closed);
    }

    /** The same question about one light, or, where that is null, about all. */
    public ItemFilter shining(Light other) {
        return new ItemFilter(programme, category, unit, status, other, kind, q, state, dispatchedIn, closedIn);
    }

    /** Whether it asks for what shines, which only does what was dispatched and has not ended. */
    public boolean lit() {
        return light != null && light != Light.GREY;
    }

    /** Whether nothing is asked for but what shines. */
    public boolean runs() {
        return lit() || state == State.OPEN;
    }

    /** Whether it asks for what has ended, or not begun, which is grey. */
    public boolean unlit() {
        return state == State.CLOSED || closedIn != null || status != null && !status.running();
    }

    /** Whether no item can be both. */
    public boolean contradicts() {
        return unlit() && runs() || light == Light.GREY && state == State.OPEN;
    }

    /** When the light asked for shines; null where none is. */
    public Light.Window window() {
        return light == null ? null : light.window();
    }

    /** Null where no text is looked for. */
    public Search search() {
        return q == null || Folded.words(q).isEmpty() ? null : Search.of(q);
    }

    public LocalDate dispatchedFrom() {
        return dispatchedIn.atDay(1);
    }

    public LocalDate dispatchedUntil() {
        return dispatchedIn.atEndOfMonth();
    }

    public Instant closedFrom() {
        return Zones.startOf(closedIn.atDay(1));
    }

    /** The first instant after the month. */
    public Instant closedBefore() {
        return Zones.endOf(closedIn.atEndOfMonth());
    }
}
