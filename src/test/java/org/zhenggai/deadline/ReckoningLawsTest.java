package org.zhenggai.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Whatever the notices say, counting agrees with a finger on the wall calendar. */
@Domain(AnyCalendar.class)
@Domain(DomainContext.Global.class)
class ReckoningLawsTest {

    @Property
    @Label("a term runs out on the day that a finger finds")
    void due(@ForAll NaiveCalendar notices, @ForAll LocalDate base, @ForAll @IntRange(max = 120) int days) {
        LocalDate expected = notices.nth(base, days, 1);
        assertThat(AnyCalendar.of(notices).due(base, DeadlineRule.working(days)))
                .isEqualTo(new DueDate(expected, days > 0 && notices.touchesAnUnknownYear(base.plusDays(1), expected)));
    }

    @Property
    @Label("counting back finds the day that a finger finds")
    void before(@ForAll NaiveCalendar notices, @ForAll LocalDate day, @ForAll @IntRange(max = 120) int days) {
        LocalDate expected = notices.nth(day, days, -1);
        assertThat(AnyCalendar.of(notices).before(day, days))
                .isEqualTo(new DueDate(expected, days > 0 && notices.touchesAnUnknownYear(expected, day.minusDays(1))));
    }

    @Property
    @Label(
            "between two days lie as many working days as a finger counts, and as many less than none the other way round")
    void between(@ForAll NaiveCalendar notices, @ForAll LocalDate one, @ForAll LocalDate other) {
        LocalDate from = one.isBefore(other) ? one : other;
        LocalDate to = one.isBefore(other) ? other : one;
        WorkingCalendar calendar = AnyCalendar.of(notices);
        assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(notices.worked(from, to));
        assertThat(calendar.workingDaysBetween(to, from)).isEqualTo(-notices.worked(from, to));
    }

    @Property
    @Label("every day of the span is counted or skipped for a reason, and no day is both")
    void wholeSpan(@ForAll NaiveCalendar notices, @ForAll LocalDate base, @ForAll @IntRange(max = 120) int days) {
        DateCalculation reckoning = AnyCalendar.of(notices).calculate(base, DeadlineRule.working(days));
        assertThat(reckoning.counted() + reckoning.skipped().size())
                .isEqualTo((int) ChronoUnit.DAYS.between(base, reckoning.date()));
        assertThat(reckoning.skipped()).allSatisfy(skipped -> {
            assertThat(skipped.day()).isAfter(base).isBefore(reckoning.date());
            assertThat(notices.works(skipped.day())).isFalse();
            assertThat(skipped.reason() == DateCalculation.Reason.HOLIDAY)
                    .isEqualTo(notices.off().contains(skipped.day()));
        });
        assertThat(reckoning.skipped()).doesNotHaveDuplicates();
        assertThat(reckoning.madeUp()).allMatch(day -> notices.madeUp().contains(day) && notices.works(day));
        assertThat(reckoning.madeUp()).hasSize((int)
                span(base, reckoning.date()).filter(notices.madeUp()::contains).count());
        assertThat(reckoning.unknownYears())
                .containsExactlyElementsOf(span(base, reckoning.date())
                        .map(LocalDate::getYear)
                        .distinct()
                        .filter(year -> !notices.known().contains(year))
                        .toList());
    }

    @Property
    @Label("one day more is never due earlier, and a later start never runs out earlier")
    void monotonous(@ForAll NaiveCalendar notices, @ForAll LocalDate base, @ForAll @IntRange(max = 60) int days) {
        WorkingCalendar calendar = AnyCalendar.of(notices);
        LocalDate due = calendar.due(base, DeadlineRule.working(days)).date();
        assertThat(calendar.due(base, DeadlineRule.working(days + 1)).date()).isAfter(due);
        assertThat(calendar.due(base.plusDays(1), DeadlineRule.working(days)).date())
                .isAfterOrEqualTo(due);
    }

    @Property
    @Label("back from a due date by as many working days lies the last day on which the term could have begun")
    void thereAndBack(
            @ForAll NaiveCalendar notices, @ForAll LocalDate base, @ForAll @IntRange(min = 1, max = 60) int days) {
        WorkingCalendar calendar = AnyCalendar.of(notices);
        LocalDate due = calendar.due(base, DeadlineRule.working(days)).date();
        LocalDate back = calendar.before(due, days).date();
        assertThat(back).isBeforeOrEqualTo(base);
        assertThat(calendar.due(back, DeadlineRule.working(days)).date()).isEqualTo(due);
    }

    @Property
    @Label("calendar days are all counted, whatever the notices say")
    void calendarDays(@ForAll NaiveCalendar notices, @ForAll LocalDate base, @ForAll @IntRange(max = 3650) int days) {
        DateCalculation reckoning = AnyCalendar.of(notices).calculate(base, new DeadlineRule(days, DayType.CALENDAR));
        assertThat(reckoning.date()).isEqualTo(base.plusDays(days));
        assertThat(reckoning.skipped()).isEmpty();
        assertThat(reckoning.provisional()).isFalse();
    }

    private static Stream<LocalDate> span(LocalDate base, LocalDate date) {
        return base.plusDays(1).datesUntil(date.plusDays(1));
    }
}
