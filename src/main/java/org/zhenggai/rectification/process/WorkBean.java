package org.zhenggai.rectification.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.Measure;
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
        return measures.of(execution.getProcessBusinessKey()).stream()
                .map(Measure::no)
                .toList();
    }

    /** The numbers of a project's milestones, in order; a sequential loop asks again each time, so all of them. */
    public List<Integer> milestones(DelegateExecution execution) {
        return measures(execution);
    }

    /** Whether the office inspects this milestone on site. */
    public boolean inspected(DelegateExecution execution, Integer milestone) {
        return measures.find(execution.getProcessBusinessKey(), milestone).inspection();
    }

    /** The numbers of the item's entries: counties, entries of a list, clues, fields of case files. */
    public List<Integer> entries(DelegateExecution execution) {
        return List.of();
    }

    /** The number of the first period that is not done; null where none is left. */
    public Integer nextPeriod(DelegateExecution execution) {
        return null;
    }

    /** Whether there is a period that is not done. */
    public boolean periodsLeft(DelegateExecution execution) {
        return nextPeriod(execution) != null;
    }
}
