package org.zhenggai.rectification.process;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.Measure;
import org.zhenggai.rectification.WorkKind;
import org.zhenggai.rectification.persistence.MeasureMapper;

/** {@code work} in the models: what loops run over. */
@Component
public class WorkBean {

    private final MeasureMapper measures;

    WorkBean(MeasureMapper measures) {
        this.measures = measures;
    }

    /** The numbers of the item's measures. */
    public List<Integer> measures(DelegateExecution execution) {
        return numbers(execution, WorkKind.MEASURE);
    }

    /** The numbers of its entries: counties, list entries, clues. */
    public List<Integer> entries(DelegateExecution execution) {
        return numbers(execution, WorkKind.ENTRY);
    }

    /** The first period that is still to be done; null where none is, and the step is about no period. */
    public @Nullable Integer nextPeriod(DelegateExecution execution) {
        return openPeriods(execution).findFirst().map(Measure::no).orElse(null);
    }

    public boolean periodsLeft(DelegateExecution execution) {
        return openPeriods(execution).findAny().isPresent();
    }

    /** Whether the way of carrying out measures left something undone. */
    public boolean anyLeft(DelegateExecution execution) {
        return !left(execution).isEmpty();
    }

    /** What it left undone, whatever its kind. */
    public List<Integer> left(DelegateExecution execution) {
        return measures.of(execution.getProcessBusinessKey()).stream()
                .filter(work -> !work.done())
                .map(Measure::no)
                .toList();
    }

    /** The numbers of a project's milestones, in order; a sequential loop asks again each time, so all of them. */
    public List<Integer> milestones(DelegateExecution execution) {
        return measures(execution);
    }

    /** Whether the office inspects this milestone on site. */
    public boolean inspected(DelegateExecution execution, @Nullable Integer milestone) {
        Measure found = milestone == null ? null : measures.find(execution.getProcessBusinessKey(), milestone);
        return found != null && found.inspection();
    }

    private List<Integer> numbers(DelegateExecution execution, WorkKind kind) {
        return measures.of(execution.getProcessBusinessKey()).stream()
                .filter(work -> work.kind() == kind)
                .map(Measure::no)
                .toList();
    }

    private Stream<Measure> openPeriods(DelegateExecution execution) {
        return measures.of(execution.getProcessBusinessKey()).stream()
                .filter(work -> work.kind() == WorkKind.PERIOD && !work.done());
    }
}
