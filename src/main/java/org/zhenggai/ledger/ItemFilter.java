package org.zhenggai.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.zhenggai.catalogue.Kind;
import org.zhenggai.deadline.Light;
import org.zhenggai.platform.paging.Page;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.Status;

/**
 * Which items somebody asks for; null fields do not filter. {@code scope} is the unit whose items alone may be seen,
 * null for those who see all. {@code dispatchedIn} is the month of the last dispatch, {@code closedIn} that of closing,
 * both of the city. {@code candidates} are the few items that may say {@code q}; null where they are many, or were not
 * looked for; {@code spans} narrow down where the items of a light are to be found, null where they are not known;
 * {@code part} is the only one wanted of what a unit sees, null for both. List and count share it.
 */
public record ItemFilter(
        String programme,
        Integer category,
        String unit,
        Status status,
        Light light,
        Kind kind,
        String q,
        String scope,
        LocalDate today,
        State state,
        YearMonth dispatchedIn,
        YearMonth closedIn,
        List<String> candidates,
        LightSpans spans,
        Part part) {

    private static final int SAID_BY_MANY = 1000;

    /** How far items have come, roughly. */
    public enum State {
        /** Dispatched and not ended. */
        OPEN,
        CLOSED,
        /** Whatever was dispatched once, ended or not. */
        DISPATCHED_EVER
    }

    /** What a unit sees is found in two ways, each of which has an index; every item is in one of the two at most. */
    public enum Part {
        /** What the unit is responsible for. */
        OWN,
        /** What others are responsible for, and the unit cooperates in or had a duty in. */
        OTHERS,
        /** Of no unit: whoever asks sees all. */
        EVERYTHING
    }

    /** Items at any point of their lives. */
    public ItemFilter(
            String programme,
            Integer category,
            String unit,
            Status status,
            Light light,
            Kind kind,
            String q,
            String scope,
            LocalDate today) {
        this(programme, category, unit, status, light, kind, q, scope, today, null, null, null, null, null, null);
    }

    /** Items anywhere on their way. */
    public ItemFilter coming(State how, YearMonth dispatched, YearMonth closed) {
        return new ItemFilter(
                programme,
                category,
                unit,
                status,
                light,
                kind,
                q,
                scope,
                today,
                how,
                dispatched,
                closed,
                candidates,
                spans,
                part);
    }

    /** The same question with the reader's own scope and day, whatever was asked. */
    ItemFilter seenFrom(String ownScope, LocalDate day) {
        return new ItemFilter(
                programme,
                category,
                unit,
                status,
                light,
                kind,
                q,
                ownScope,
                day,
                state,
                dispatchedIn,
                closedIn,
                null,
                null,
                null);
    }

    /** The same question, its text already looked for. */
    public ItemFilter among(List<String> few) {
        return new ItemFilter(
                programme,
                category,
                unit,
                status,
                light,
                kind,
                q,
                scope,
                today,
                state,
                dispatchedIn,
                closedIn,
                few,
                spans,
                part);
    }

    /** The same question about one light, or, where that is null, about all. */
    ItemFilter shining(Light other) {
        return new ItemFilter(
                programme,
                category,
                unit,
                status,
                other,
                kind,
                q,
                scope,
                today,
                state,
                dispatchedIn,
                closedIn,
                candidates,
                spans,
                part);
    }

    /** The same question, narrowed down by what is known of all items. */
    public ItemFilter spanning(LightSpans known) {
        return new ItemFilter(
                programme,
                category,
                unit,
                status,
                light,
                kind,
                q,
                scope,
                today,
                state,
                dispatchedIn,
                closedIn,
                candidates,
                known,
                part);
    }

    /** The same question about one part of what the unit sees. */
    ItemFilter of(Part one) {
        return new ItemFilter(
                programme,
                category,
                unit,
                status,
                light,
                kind,
                q,
                scope,
                today,
                state,
                dispatchedIn,
                closedIn,
                candidates,
                spans,
                one);
    }

    /** Those that may hold an item. */
    public List<Part> parts() {
        if (scope == null) {
            return List.of(Part.EVERYTHING);
        }
        if (part != null) {
            return List.of(part);
        }
        return unit == null ? List.of(Part.OWN, Part.OTHERS) : List.of(unit.equals(scope) ? Part.OWN : Part.OTHERS);
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

    /** Whether it asks for what is grey of what was dispatched; nearly all of that has ended. */
    public boolean greyOfDispatched() {
        return light == Light.GREY && !unlit() && (state == State.DISPATCHED_EVER || part == Part.OWN && state == null);
    }

    /** Whether so few of all items are asked for that a text which many say is read without looking for grams. */
    public boolean readToMakeSure() {
        return candidates == null && runs();
    }

    /** Null where any status will do. */
    public Stage stage() {
        if (status == null) {
            return null;
        }
        Stage asked = Stage.of(status);
        return scope != null || state == State.DISPATCHED_EVER ? asked.dispatched() : asked;
    }

    /** Whether an index has all that tells the lights of these items apart, so that counting reads no item. */
    boolean countedInIndexes() {
        boolean ofUnit = unit != null || part == Part.OWN;
        return search() == null
                && kind == null
                && dispatchedIn == null
                && part != Part.OTHERS
                && (status == null || unlit())
                && (category == null || programme != null)
                && !(ofUnit && programme != null)
                && (closedIn == null || programme == null && status == null && state == null && scope == null);
    }

    /** How far such items are counted: a text that many say has to be read to make sure. */
    int countedUpTo() {
        return search() != null && candidates == null ? SAID_BY_MANY : Page.EXACT_UP_TO;
    }

    /** Null where nothing is known. */
    public LocalDate redUntil() {
        return spans == null ? null : spans.redUntil(light, today);
    }

    /** Null where nothing is known. */
    public LocalDate deadlineFrom() {
        return spans == null ? null : spans.deadlineFrom(light, today);
    }

    /** Null where nothing is known. */
    public LocalDate deadlineUntil() {
        return spans == null ? null : spans.deadlineUntil(light, today);
    }

    /** When the light asked for shines; null where none is. */
    public Light.Window window() {
        return light == null ? null : light.window();
    }

    /** Null where no text is looked for. */
    public Search search() {
        return q == null || q.isBlank() ? null : Search.of(q);
    }

    public LocalDate dispatchedFrom() {
        return dispatchedIn.atDay(1);
    }

    public LocalDate dispatchedUntil() {
        return dispatchedIn.atEndOfMonth();
    }

    public Instant closedFrom() {
        return closedIn.atDay(1).atStartOfDay(Zones.CITY).toInstant();
    }

    /** The first instant after the month. */
    public Instant closedBefore() {
        return Zones.endOf(closedIn.atEndOfMonth());
    }
}
