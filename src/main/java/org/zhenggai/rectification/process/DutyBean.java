package org.zhenggai.rectification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Post;
import org.zhenggai.organisation.Role;
import org.zhenggai.rectification.ItemRecords;
import org.zhenggai.rectification.Measure;
import org.zhenggai.rectification.persistence.MeasureMapper;

/** {@code duty} in the models: the candidate group of each step. */
@Component
public class DutyBean {

    private final ItemRecords items;
    private final MeasureMapper measures;
    private final Organisation organisation;

    DutyBean(ItemRecords items, MeasureMapper measures, Organisation organisation) {
        this.items = items;
        this.measures = measures;
        this.organisation = organisation;
    }

    /** Handlers of the item's responsible unit. */
    public String unit(DelegateExecution execution) {
        return new Post(responsibleUnit(execution), Role.HANDLER).groupId();
    }

    /** The responsible leader of that unit. */
    public String leader(DelegateExecution execution) {
        return new Post(responsibleUnit(execution), Role.RESPONSIBLE_LEADER).groupId();
    }

    /** Officers of the supervision office. */
    public String office() {
        return organisation.office(Role.OFFICER).groupId();
    }

    /** Handlers of the unit that owes this work. */
    public String workUnit(DelegateExecution execution, @Nullable Integer no) {
        return new Post(owing(execution, no), Role.HANDLER).groupId();
    }

    /** The responsible leader of that unit. */
    public String workLeader(DelegateExecution execution, @Nullable Integer no) {
        return new Post(owing(execution, no), Role.RESPONSIBLE_LEADER).groupId();
    }

    /** Whoever the policy of signing off, or of extensions, names. */
    public String signatory(DelegateExecution execution, String role) {
        return switch (Role.valueOf(role)) {
            case RESPONSIBLE_LEADER -> leader(execution);
            case OFFICE_CHIEF -> organisation.office(Role.OFFICE_CHIEF).groupId();
            case MUNICIPAL_LEADER -> organisation.municipalLeader().groupId();
            default -> throw new IllegalStateException("A policy names " + role + ", who decides nothing");
        };
    }

    /** What no list holds, the responsible unit owes. */
    private String owing(DelegateExecution execution, @Nullable Integer no) {
        Measure work = no == null ? null : measures.find(execution.getProcessBusinessKey(), no);
        return work == null ? responsibleUnit(execution) : work.unit();
    }

    private String responsibleUnit(DelegateExecution execution) {
        return items.get(execution.getProcessBusinessKey()).state().responsibleUnit();
    }
}
