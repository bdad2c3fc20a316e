package org.zhenggai.ledger;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.zhenggai.platform.time.Zones;

/** How soon a duty is due, in days and weeks of the city; weeks end on Sunday. */
public enum DutyGroup {
    OVERDUE,
    TODAY,
    WEEK,
    LATER;

    /** Where the groups meet: a duty due at such an instant still belongs to the earlier one. */
    public record Edges(Instant now, Instant dayEnds, Instant weekEnds) {

        public static Edges at(Clock clock) {
            LocalDate today = Zones.today(clock);
            return new Edges(
                    clock.instant(),
                    Zones.endOf(today),
                    Zones.endOf(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))));
        }

        public DutyGroup of(Instant dueAt) {
            if (!dueAt.isAfter(now)) {
                return OVERDUE;
            }
            if (!dueAt.isAfter(dayEnds)) {
                return TODAY;
            }
            return dueAt.isAfter(weekEnds) ? LATER : WEEK;
        }

        /** Due after this instant; null for no limit. */
        public Instant after(DutyGroup group) {
            return switch (group) {
                case OVERDUE -> null;
                case TODAY -> now;
                case WEEK -> dayEnds;
                case LATER -> weekEnds;
            };
        }

        /** Due at this instant at the latest; null for no limit. */
        public Instant until(DutyGroup group) {
            return switch (group) {
                case OVERDUE -> now;
                case TODAY -> dayEnds;
                case WEEK -> weekEnds;
                case LATER -> null;
            };
        }
    }
}
