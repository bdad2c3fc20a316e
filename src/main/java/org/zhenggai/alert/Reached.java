package org.zhenggai.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhenggai.deadline.Ladder;
import org.zhenggai.deadline.Rung;
import org.zhenggai.deadline.WorkingCalendar;

/**
 * The rungs that a ladder has come to since it was armed, and the one that is next. After an outage there may be several:
 * each is recorded, and only the last is worth telling.
 */
record Reached(List<Rung> rungs, Optional<Ladder.Step> next) {

    static Reached since(
            Optional<Ladder.Step> armed, Ladder ladder, LocalDate due, LocalDate today, WorkingCalendar calendar) {
        List<Rung> rungs = new ArrayList<>();
        Optional<Ladder.Step> step = armed;
        while (step.isPresent() && !step.get().on().isAfter(today)) {
            rungs.add(step.get().rung());
            step = ladder.after(step.get().rung().name(), due, calendar);
        }
        return new Reached(List.copyOf(rungs), step);
    }

    /** The last rung of the ladder that has been raised by now. */
    String raised(String before) {
        return rungs.isEmpty() ? before : rungs.get(rungs.size() - 1).name();
    }
}
