package org.zhenggai.rectification.dates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.audit.Author;
import org.zhenggai.audit.Meaning;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.deadline.DayType;
import org.zhenggai.deadline.Deadlines;
import org.zhenggai.deadline.DueDate;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.ItemRecords;
import org.zhenggai.rectification.Measure;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.order.Periods;
import org.zhenggai.rectification.persistence.MeasureMapper;
import org.zhenggai.rectification.step.AssignmentTerms;
import org.zhenggai.rectification.step.SatelliteSteps;
import org.zhenggai.rectification.step.StepClocks;

/**
 * Reckons a running item's dates anew under the calendar as it is loaded now: deadline and lights, work that is not done
 * yet, open duties. Whatever somebody consented to stands. Doing it again changes nothing.
 */
@Component
public class SettleDeadline {

    private final ItemRecords records;
    private final RunningDates dates;
    private final MeasureMapper measures;
    private final Periods periods;
    private final AssignmentTerms duties;
    private final StepClocks clocks;
    private final Calendars calendars;
    private final Deadlines deadlines;
    private final AuditTrail audit;
    private final Clock clock;

    public SettleDeadline(
            ItemRecords records,
            RunningDates dates,
            MeasureMapper measures,
            Periods periods,
            AssignmentTerms duties,
            StepClocks clocks,
            Calendars calendars,
            Deadlines deadlines,
            AuditTrail audit,
            Clock clock) {
        this.records = records;
        this.dates = dates;
        this.measures = measures;
        this.periods = periods;
        this.duties = duties;
        this.clocks = clocks;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(String code, Author author) {
        SupervisedItem item = records.locked(code);
        if (item.status() == Status.DRAFT || item.status().ended()) {
            return;
        }
        DueDate due = item.state().schedule().under(calendars.current(), item.deadlineTerm());
        SupervisedItem settled = item.settled(due, deadlines.lights(item.grade().name(), due.date()));
        MovedDates moved = new MovedDates();
        if (!settled.state().equals(item.state())) {
            dates.change(item, settled);
            moved.deadline(item, settled);
        }
        if (settled.state().schedule().consentedAt() == null) {
            List<Measure> before = measures.of(code);
            work(settled, before);
            moved.work(before, measures.of(code));
        }
        records.duties(code).stream()
                .filter(duty -> duty.besideLife()
                        || duty.openedAfter(settled.state().schedule().consentedAt()))
                .filter(duty -> !clocks.returned(duty, settled.state().round()))
                .forEach(duty -> moved.duty(duty, settle(settled, duty)));
        if (!settled.state().equals(item.state()) || moved.duties()) {
            dates.changed(code);
        }
        if (!moved.changes().isEmpty()) {
            audit.append(AuditEvent.of("DEADLINE_SETTLED", Meaning.DATED, code, author, clock.instant())
                    .round(item.state().round())
                    .changing(moved.changes()));
        }
    }

    private void work(SupervisedItem item, List<Measure> work) {
        for (Measure piece : work) {
            if (!piece.done() && piece.term() != null && piece.term().dayType() == DayType.WORKING) {
                LocalDate due = deadlines
                        .due(item.state().schedule().startedOn(), piece.term().rule())
                        .date();
                measures.due(item.code(), piece.no(), due);
            }
        }
        periods.follow(item, work);
    }

    /** Answers when the duty is due now. */
    private Instant settle(SupervisedItem item, Assignment duty) {
        LocalDate opened = Zones.dayOf(duty.createdAt());
        SatelliteSteps.Subject subject = duties.subject(item, duty.step(), duty.workNo());
        Instant due = Zones.endOf(duties.dueOn(item, duty.step(), subject, opened));
        dates.change(duty, due);
        return due;
    }
}
