package org.zhenggai.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Beside {@link StepClockTest}: one class is run by one engine, or the report of the other is lost. */
class StepClockLawTest {

    @Property
    @Domain(AnyCalendar.class)
    @Domain(DomainContext.Global.class)
    @Label("a clock that stops takes nothing away and leaves as many working days as before")
    void takesNothingAway(
            @ForAll NaiveCalendar notices,
            @ForAll LocalDate firstDue,
            @ForAll LocalDate handedIn,
            @ForAll LocalDate later) {
        LocalDate back = later.isBefore(handedIn) ? handedIn : later;
        WorkingCalendar any = AnyCalendar.of(notices);
        LocalDate due = new StepClock(firstDue, handedIn)
                .due(back, ClockPolicy.STOPS_UNDER_REVIEW, any)
                .date();
        assertThat(due).isAfterOrEqualTo(firstDue).isAfterOrEqualTo(back);
        assertThat(any.workingDaysBetween(back, due))
                .isGreaterThanOrEqualTo(Math.max(0, notices.worked(handedIn, firstDue)));
    }
}
