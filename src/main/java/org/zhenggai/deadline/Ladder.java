package org.zhenggai.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rungs from the first reminder to the last card, in the order in which a due date comes to them. */
public record Ladder(List<Rung> rungs) {

    /** A rung and the day on which it is reached. */
    public record Step(Rung rung, LocalDate on) {}

    public Ladder {
        rungs = rungs.stream().sorted(Comparator.comparingInt(Rung::days)).toList();
    }

    /** The first rung that is still ahead on {@code from}; what lies further back was over before anybody looked. */
    public Optional<Step> ahead(LocalDate due, LocalDate from, WorkingCalendar calendar) {
        return rungs.stream()
                .map(rung -> step(rung, due, calendar))
                .filter(step -> !step.on().isBefore(from))
                .findFirst();
    }

    /** The rung after this one; none after the last, or where the policy no longer knows it. */
    public Optional<Step> after(String rung, LocalDate due, WorkingCalendar calendar) {
        return rungs.stream()
                .dropWhile(one -> !one.name().equals(rung))
                .skip(1)
                .findFirst()
                .map(next -> step(next, due, calendar));
    }

    /**
     * Where a subject goes on that waited on {@code armed} for the next rung of {@code old}: with the first rung after
     * the last one that it had passed there. What was passed is not begun again, nor is what was over {@code since}.
     */
    public Optional<Step> goingOnFrom(
            Ladder old, LocalDate armed, LocalDate since, LocalDate due, WorkingCalendar calendar) {
        List<Step> passed = old.rungs.stream()
                .map(rung -> step(rung, due, calendar))
                .filter(step -> step.on().isBefore(armed))
                .toList();
        LocalDate last =
                passed.isEmpty() ? LocalDate.MIN : passed.get(passed.size() - 1).on();
        return rungs.stream()
                .filter(rung ->
                        passed.stream().noneMatch(step -> step.rung().name().equals(rung.name())))
                .map(rung -> step(rung, due, calendar))
                .filter(step -> step.on().isAfter(last) && !step.on().isBefore(since))
                .findFirst();
    }

    public Optional<Rung> named(String name) {
        return rungs.stream().filter(rung -> rung.name().equals(name)).findFirst();
    }

    private static Step step(Rung rung, LocalDate due, WorkingCalendar calendar) {
        return new Step(
                rung,
                rung.days() <= 0
                        ? calendar.before(due, -rung.days()).date()
                        : calendar.due(due, DeadlineRule.working(rung.days())).date());
    }

    /** On which day this rung is reached for a due date. */
    public static LocalDate dayOf(Rung rung, LocalDate due, WorkingCalendar calendar) {
        return step(rung, due, calendar).on();
    }
}
