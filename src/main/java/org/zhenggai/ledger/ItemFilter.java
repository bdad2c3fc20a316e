package org.zhenggai.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.zhenggai.catalogue.Kind;
import org.zhenggai.deadline.Light;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.Status;

/**
 * Which items somebody asks for; null fields do not filter. {@code scope} is the unit whose items alone may be seen,
 * null for those who see all. {@code dispatchedIn} is the month of the last dispatch, {@code closedIn} that of closing,
 * both of the city. {@code candidates} are the few items that may say {@code q}; null where they are many, or were not
 * looked for; {@code spans} narrow down where the items of a light are to be found, null where they are not known. List
 * and count share it.
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
        LightSpans spans) {

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
            String programme,
            Integer category,
            String unit,
            Status status,
            Light light,
            Kind kind,
            String q,
            String scope,
            LocalDate today) {
        this(programme, category, unit, status, light, kind, q, scope, today, null, null, null, null, null);
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
                spans);
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
                spans);
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
                spans);
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
                known);
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
