package org.zhenggai.ledger.list;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.ledger.AssignmentView;
import org.zhenggai.ledger.TimelineEntry;
import org.zhenggai.ledger.WorkRow;
import org.zhenggai.ledger.WorkView;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.Step;

/** Puts names beside codes and the city's time on instants. */
@Component
public class Names {

    private final Organisation organisation;
    private final Texts texts;
    private final Clock clock;

    Names(Organisation organisation, Texts texts, Clock clock) {
        this.organisation = organisation;
        this.texts = texts;
        this.clock = clock;
    }

    AssignmentView of(Assignment duty) {
        return new AssignmentView(
                duty.taskId(),
                duty.item(),
                duty.step(),
                texts.orElse("step." + duty.step(), duty.step()),
                duty.besideLife() ? null : duty.workNo(),
                duty.besideLife() ? duty.workNo() : null,
                duty.unit(),
                unit(duty.unit()),
                duty.role(),
                duty.person(),
                person(duty.person()),
                Zones.cityTime(duty.dueAt()),
                !clock.instant().isBefore(duty.dueAt()),
                Zones.cityTime(duty.createdAt()));
    }

    WorkView of(WorkRow row) {
        return new WorkView(
                row.no(),
                row.title(),
                row.unit(),
                unit(row.unit()),
                row.dueOn(),
                row.evidenceRequired(),
                row.inspection(),
                row.doneAt() != null,
                row.outcome(),
                row.doneBy(),
                person(row.doneBy()),
                Zones.cityTime(row.doneAt()));
    }

    TimelineEntry of(AuditEvent event) {
        boolean beside = event.step() != null && Step.of(event.step()).beside();
        return new TimelineEntry(
                String.valueOf(event.id()),
                Zones.cityTime(event.at()),
                event.actor(),
                person(event.actor()),
                event.unit(),
                unit(event.unit()),
                event.event(),
                texts.orElse("event." + event.event(), event.event()),
                event.meaning(),
                event.step(),
                beside ? null : event.workNo(),
                beside ? event.workNo() : null,
                event.round(),
                event.text(),
                event.opinion(),
                event.evidence(),
                event.channel(),
                event.changes());
    }

    /** Null for null. */
    public String unit(String code) {
        return code == null ? null : organisation.unitName(code);
    }

    /** Null for null. */
    public String person(String username) {
        return username == null ? null : organisation.personName(username);
    }

    /** For templates, which know no types. */
    public OffsetDateTime cityTime(Instant instant) {
        return Zones.cityTime(instant);
    }
}
