package org.zhenggai.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What the loading of a year does to dates that were reckoned before. */
@Domain(AnyCalendar.class)
@Domain(DomainContext.Global.class)
class LoadingAYearTest {

    @Property
    @Label("the year is as its notice says, every other year as before")
    void changesItsOwnYearAlone(
            @ForAll NaiveCalendar before,
            @ForAll NaiveCalendar notices,
            @ForAll @IntRange(min = 2023, max = 2026) int year,
            @ForAll LocalDate day) {
        WorkingCalendar loaded = AnyCalendar.of(before).with(AnyCalendar.year(notices, year));
        assertThat(loaded.isWorkingDay(day)).isEqualTo(day.getYear() == year ? notices.works(day) : before.works(day));
        assertThat(loaded.knows(year)).isTrue();
    }

    @Property
    @Label("loading the same year again moves nothing")
    void twiceIsOnce(
            @ForAll NaiveCalendar before,
            @ForAll NaiveCalendar notices,
            @ForAll @IntRange(min = 2023, max = 2026) int year,
            @ForAll LocalDate base,
            @ForAll @IntRange(max = 120) int days) {
        CalendarYear loaded = AnyCalendar.year(notices, year);
        WorkingCalendar once = AnyCalendar.of(before).with(loaded);
        DeadlineRule rule = DeadlineRule.working(days);
        assertThat(once.with(loaded).calculate(base, rule)).isEqualTo(once.calculate(base, rule));
    }

    @Property
    @Label("a span that does not touch the year keeps its date")
    void leavesOtherSpansAlone(
            @ForAll NaiveCalendar before,
            @ForAll NaiveCalendar notices,
            @ForAll @IntRange(min = 2023, max = 2026) int year,
            @ForAll LocalDate base,
            @ForAll @IntRange(max = 120) int days) {
        DeadlineRule rule = DeadlineRule.working(days);
        DateCalculation reckoned = AnyCalendar.of(before).calculate(base, rule);
        if (reckoned.date().getYear() < year || base.getYear() > year) {
            assertThat(AnyCalendar.of(before)
                            .with(AnyCalendar.year(notices, year))
                            .calculate(base, rule))
                    .isEqualTo(reckoned);
        }
    }

    @Property
    @Label("once every year on the way is known the date is final")
    void settles(@ForAll NaiveCalendar notices, @ForAll LocalDate base, @ForAll @IntRange(max = 120) int days) {
        DeadlineRule rule = DeadlineRule.working(days);
        WorkingCalendar calendar = AnyCalendar.of(notices);
        Set<Integer> loaded = new HashSet<>();
        for (DateCalculation now = calendar.calculate(base, rule);
                now.provisional();
                now = calendar.calculate(base, rule)) {
            int unknown = now.unknownYears().first();
            assertThat(loaded.add(unknown)).as("each year is asked for once").isTrue();
            calendar = calendar.with(AnyCalendar.year(notices, unknown));
        }
        assertThat(calendar.due(base, rule)).isEqualTo(new DueDate(notices.nth(base, days, 1), false));
    }
}
