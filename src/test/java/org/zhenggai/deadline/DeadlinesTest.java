package org.zhenggai.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private static final LocalDate FRIDAY = LocalDate.of(2023, 3, 31);

    private final Deadlines deadlines = new Deadlines(new Weekdays(), new Policy());

    @Test
    void countsAStepByThePolicyForItsGrade() {
        assertThat(deadlines.stepDue("Task_Acknowledge", "MAJOR", FRIDAY).date())
                .isEqualTo("2023-04-04");
        assertThat(deadlines.stepDue("Task_Acknowledge", "GENERAL", FRIDAY).date())
                .isEqualTo("2023-04-05");
    }

    @Test
    void shinesYellowWorkingDaysBeforeTheDeadlineAndRedCalendarDaysAfterIt() {
        assertThat(deadlines.lights("MAJOR", FRIDAY))
                .isEqualTo(new Light.Thresholds(LocalDate.of(2023, 3, 24), LocalDate.of(2023, 4, 1)));
    }

    private static final class Weekdays implements Calendars {
        @Override
        public WorkingCalendar current() {
            return new WorkingCalendar(Set.of(2023), Map.of());
        }

        @Override
        public WorkingCalendar reread() {
            return current();
        }

        @Override
        public List<CalendarYear> years() {
            return List.of();
        }

        @Override
        public List<Integer> load(List<CalendarYear> years) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void replace(CalendarYear year) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Policy implements StagePolicy {
        @Override
        public DeadlineRule termOf(String step, String grade) {
            return DeadlineRule.working(grade.equals("MAJOR") ? 2 : 3);
        }

        @Override
        public int yellowDaysBefore(String grade) {
            return 5;
        }

        @Override
        public int redDaysAfter(String grade) {
            return 1;
        }
    }
}
