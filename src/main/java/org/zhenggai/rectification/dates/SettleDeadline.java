package org.zhenggai.rectification.dates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
        if (!settled.state().equals(item.state())) {
            dates.change(item, settled);
            note(item, due.date(), author);
        }
        if (settled.state().schedule().consentedAt() == null) {
            work(settled);
        }
        List<Boolean> moved = records.duties(code).stream()
                .filter(duty -> duty.besideLife()
                        || duty.openedAfter(settled.state().schedule().consentedAt()))
                .filter(duty -> !clocks.returned(duty, settled.state().round()))
                .map(duty -> settle(settled, duty))
                .toList();
        if (!settled.state().equals(item.state()) || moved.contains(true)) {
            dates.changed(code);
        }
    }

    private void note(SupervisedItem item, LocalDate to, Author author) {
        LocalDate from = item.state().schedule().dueOn();
        if (!from.equals(to)) {
            audit.append(AuditEvent.of("DEADLINE_SETTLED", Meaning.DATED, item.code(), author, clock.instant())
                    .round(item.state().round())
                    .changing(Map.of("deadline", new AuditEvent.Change(from.toString(), to.toString()))));
        }
    }

    private void work(SupervisedItem item) {
        List<Measure> work = measures.of(item.code());
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

    /** Answers whether the duty has another date now. */
    private boolean settle(SupervisedItem item, Assignment duty) {
        LocalDate opened = Zones.dayOf(duty.createdAt());
        SatelliteSteps.Subject subject = duties.subject(item, duty.step(), duty.workNo());
        Instant due = Zones.endOf(duties.dueOn(item, duty.step(), subject, opened));
        dates.change(duty, due);
        return !due.equals(duty.dueAt());
    }
}
