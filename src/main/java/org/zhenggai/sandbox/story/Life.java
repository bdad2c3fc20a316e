package org.zhenggai.sandbox.story;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.zhenggai.platform.text.HasText;
import org.zhenggai.rectification.Assignment;

/**
 * How one item goes where it does not go by the rule. {@code pace} is the share of the time given that its people take,
 * in percent of what their unit usually takes.
 */
record Life(
        @HasText String item,
        @NotNull LocalDateTime dispatched,
        @Min(1) Integer pace,
        List<@Valid Rest> rests,
        List<@Valid Turn> turns) {

    Life {
        pace = pace == null ? 100 : pace;
        rests = rests == null ? List.of() : List.copyOf(rests);
        turns = turns == null ? List.of() : List.copyOf(turns);
    }

    /**
     * A step that is left lying, of the work {@code work} alone or of any: from the day {@code from} it was opened on,
     * until {@code until}; without that, to the end of the story.
     */
    record Rest(@HasText String step, Integer work, LocalDate from, LocalDateTime until) {

        boolean holds(Assignment duty, LocalDate opened) {
            return step.equals(duty.step())
                    && (work == null || work.equals(duty.workNo()))
                    && (from == null || !opened.isBefore(from))
                    && (until == null || until.toLocalDate().isAfter(opened));
        }
    }

    /** What is entered at a step when it is completed for the {@code nth} time, 1 for the first. */
    record Turn(
            @HasText String step,
            Integer work,
            @Min(1) Integer nth,
            String decision,
            String opinion,
            String text,
            String responsibleUnit) {

        boolean comes(Assignment duty, int before) {
            return step.equals(duty.step())
                    && (work == null || work.equals(duty.workNo()))
                    && before + 1 == (nth == null ? 1 : nth);
        }
    }

    Optional<Rest> rest(Assignment duty, LocalDate opened) {
        return rests.stream().filter(rest -> rest.holds(duty, opened)).findFirst();
    }

    Optional<Turn> turn(Assignment duty, int before) {
        return turns.stream().filter(turn -> turn.comes(duty, before)).findFirst();
    }
}
