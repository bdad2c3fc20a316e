package org.zhenggai.duty;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.zhenggai.audit.Meaning;
import org.zhenggai.ledger.AssignmentView;
import org.zhenggai.ledger.ItemView;
import org.zhenggai.ledger.TimelineEntry;
import org.zhenggai.rectification.Step;
import org.zhenggai.rectification.StepForm;

/** Reads an item's timeline, oldest first, for what matters at one step. */
record StepHistory(List<TimelineEntry> timeline) {

    TimelineEntry lastOpinion() {
        return last(event -> event.opinion() != null);
    }

    /** Plans have a place of their own. */
    TimelineEntry lastReport(AssignmentView duty, TimelineEntry opinion) {
        return last(event -> event != opinion
                && reports(event)
                && !Step.of(event.step()).form().fields().contains(StepForm.Field.PLAN)
                && Objects.equals(event.satelliteNo(), duty.satelliteNo())
                && (duty.workNo() == null || duty.workNo().equals(event.workNo())));
    }

    /** Which files proved this piece of work in the item's current round. */
    List<String> proofOf(int workNo, int round) {
        TimelineEntry event = last(one -> Objects.equals(one.workNo(), workNo)
                && Objects.equals(one.round(), round)
                && !one.evidence().isEmpty()
                && reports(one));
        return event == null ? List.of() : event.evidence();
    }

    /** What this very step handed in before it was sent back; null where it was not. */
    TimelineEntry sentBack(AssignmentView duty, ItemView item) {
        int before = IntStream.iterate(timeline.size() - 1, index -> index >= 0, index -> index - 1)
                .filter(index -> isOfStep(timeline.get(index), duty, item))
                .findFirst()
                .orElse(-1);
        return before >= 0
                        && timeline.subList(before + 1, timeline.size()).stream()
                                .anyMatch(TimelineEntry::negative)
                ? timeline.get(before)
                : null;
    }

    private static boolean isOfStep(TimelineEntry event, AssignmentView duty, ItemView item) {
        return reports(event)
                && event.step().equals(duty.step())
                && Objects.equals(event.workNo(), duty.workNo())
                && Objects.equals(event.satelliteNo(), duty.satelliteNo())
                && Objects.equals(event.round(), item.round());
    }

    private static boolean reports(TimelineEntry event) {
        return event.meaning() != Meaning.EVIDENCE
                && event.step() != null
                && (event.text() != null || !event.evidence().isEmpty());
    }

    private TimelineEntry last(Predicate<TimelineEntry> wanted) {
        return IntStream.iterate(timeline.size() - 1, index -> index >= 0, index -> index - 1)
                .mapToObj(timeline::get)
                .filter(wanted)
                .findFirst()
                .orElse(null);
    }
}
