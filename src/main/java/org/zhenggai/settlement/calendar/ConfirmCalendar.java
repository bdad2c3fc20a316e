package org.zhenggai.settlement.calendar;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditEvent.Change;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.deadline.CalendarYear;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.start.ClusterLock;
import org.zhenggai.settlement.CalendarPreview;

/**
 * Loads a year exactly as it was previewed, then settles the items. The year and the list of items to settle are stored
 * in one transaction; whoever is killed after it finds the list again, by confirming once more or by starting.
 */
@Component
public class ConfirmCalendar {

    /** {@code pending} items somebody else is busy with at this moment; the next sweep settles them. */
    public record Confirmed(CalendarPreview preview, int pending) {}

    private final Previews previews;
    private final PreviewCalendar previewCalendar;
    private final Calendars calendars;
    private final SettleItems settleItems;
    private final ClusterLock lock;
    private final AuditTrail audit;
    private final Clock clock;

    ConfirmCalendar(
            Previews previews,
            PreviewCalendar previewCalendar,
            Calendars calendars,
            SettleItems settleItems,
            ClusterLock lock,
            AuditTrail audit,
            Clock clock) {
        this.previews = previews;
        this.previewCalendar = previewCalendar;
        this.calendars = calendars;
        this.settleItems = settleItems;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    public Confirmed confirm(String id, Actor actor) {
        actor.require(Role.SYSTEM_ADMIN);
        lock.holding(() -> load(id, actor));
        settleItems.sweep();
        return new Confirmed(previews.get(id, actor), settleItems.pending());
    }

    private void load(String id, Actor actor) {
        CalendarPreview preview = previews.get(id, actor);
        if (preview.confirmed()) {
            return;
        }
        CalendarYear year = preview.year();
        if (!previewCalendar.effect(year).equals(preview.effect())) {
            throw Refused.conflict("calendar.preview.outdated", String.valueOf(year.year()));
        }
        note(year, actor);
        calendars.replace(year);
        previews.confirmed(id, clock.instant());
        settleItems.queue(year.year(), actor);
    }

    private void note(CalendarYear year, Actor actor) {
        Optional<CalendarYear> before = calendars.years().stream()
                .filter(one -> one.year().equals(year.year()))
                .findFirst();
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("source", new Change(before.map(CalendarYear::source).orElse(null), year.source()));
        changes.put(
                "holidays", new Change(before.map(one -> days(one.holidays())).orElse(null), days(year.holidays())));
        changes.put(
                "makeupWorkdays",
                new Change(before.map(one -> days(one.makeupWorkdays())).orElse(null), days(year.makeupWorkdays())));
        audit.append(AuditEvent.of("CALENDAR_LOADED", actor, clock.instant())
                .saying(String.valueOf(year.year()), null)
                .changing(changes));
    }

    private static String days(List<String> rows) {
        return String.join(", ", rows);
    }
}
