package org.zhenggai.alert;

import java.time.LocalDate;
import java.util.Optional;
import org.zhenggai.deadline.Ladder;

/** What a ladder waits for: its next rung and the day on which it is reached. */
record Armed(String rung, LocalDate on) {

    /** The end of the ladder. */
    private static final Armed NEVER = new Armed("END", LocalDate.of(9999, 12, 31));

    static Armed of(Optional<Ladder.Step> next) {
        return next.map(step -> new Armed(step.rung().name(), step.on())).orElse(NEVER);
    }
}
