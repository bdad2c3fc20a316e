package org.zhenggai.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.zhenggai.ledger.DutyGroup;
import org.zhenggai.ledger.OwedDuty;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.Step;
import org.zhenggai.reporting.PeriodNames;

/** Says of each duty what it is about, whose it is and how soon it is due. */
@Component
public class DutyCards {

    private final Organisation organisation;
    private final PeriodNames periods;
    private final Texts texts;
    private final Clock clock;

    DutyCards(Organisation organisation, PeriodNames periods, Texts texts, Clock clock) {
        this.organisation = organisation;
        this.periods = periods;
        this.texts = texts;
        this.clock = clock;
    }

    public DutyCard of(OwedDuty duty, DutyGroup.Edges edges) {
        LocalDate dueOn = Zones.lastDayBefore(duty.dueAt());
        return new DutyCard(
                duty.taskId(),
                duty.item(),
                duty.title(),
                duty.illustrative(),
                texts.orElse("step." + duty.step(), duty.step()),
                about(duty),
                owner(duty.unit(), duty.role(), duty.person()),
                dueOn,
                ChronoUnit.DAYS.between(dueOn, Zones.today(clock)),
                edges.of(duty.dueAt()));
    }

    /** {@code person} null where nobody of the post has taken it yet. */
    public String owner(String unit, Role role, String person) {
        return organisation.unitName(unit) + " · "
                + (person == null ? texts.of("organisation.role." + role) : organisation.personName(person));
    }

    private String about(OwedDuty duty) {
        if (duty.period() != null) {
            return periods.of(duty.period(), duty.months());
        }
        if (duty.requestedDeadline() != null) {
            return texts.of(
                    "page.duties.about.extension", duty.requestedDeadline().toString());
        }
        if (duty.noticeLevel() != null) {
            return texts.of("page.duties.about.notice", duty.no(), texts.of("page.duties.level." + duty.noticeLevel()));
        }
        if (duty.step().equals(Step.LOOK_BACK)) {
            return texts.of("page.duties.about.lookBack", duty.no());
        }
        return duty.work();
    }
}
