package org.zhenggai.alert.ladder;

import java.time.LocalDate;
import java.util.Optional;
import org.zhenggai.deadline.Ladder;

/** What a ladder waits for: its next rung and the day on which it is reached. */
record NextRung(String rung, LocalDate on) {

    /** The end of the ladder. */
    private static final NextRung NEVER = new NextRung("END", LocalDate.of(9999, 12, 31));

    static NextRung of(Optional<Ladder.Step> next) {
        return next.map(step -> new NextRung(step.rung().name(), step.on())).orElse(NEVER);
    }
}
