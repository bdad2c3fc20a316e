package org.zhenggai.sandbox.story;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhenggai.evidence.EvidenceFile;
import org.zhenggai.evidence.storage.ReceiveEvidence;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Person;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.Step;
import org.zhenggai.rectification.StepForm;
import org.zhenggai.rectification.StepForm.Field;
import org.zhenggai.sandbox.Acting;
import org.zhenggai.sandbox.Matter;
import org.zhenggai.sandbox.persistence.StoryQueries;

/** Fills a step's form in as whoever owes it, with evidence where the step wants any, and hands it in. */
@Component
@Profile("sandbox")
class HandIn {

    private final StoryQueries records;
    private final Cast cast;
    private final Acting acting;
    private final ReceiveEvidence receiveEvidence;
    private final Organisation organisation;
    private final Clock clock;

    HandIn(
            StoryQueries records,
            Cast cast,
            Acting acting,
            ReceiveEvidence receiveEvidence,
            Organisation organisation,
            Clock clock) {
        this.records = records;
        this.cast = cast;
        this.acting = acting;
        this.receiveEvidence = receiveEvidence;
        this.organisation = organisation;
        this.clock = clock;
    }

    void play(Assignment duty, Script script, Phrases phrases) {
        Person person = cast.of(duty);
        Matter matter = records.matter(duty.item(), duty.besideLife() ? null : duty.workNo());
        Optional<Life.Turn> turn = script.life(duty.item())
                .flatMap(life -> life.turn(duty, records.times(duty.item(), duty.step(), duty.workNo())));
        cast.read(person, duty.item());
        Map<String, Object> entered = entered(duty, matter, turn, phrases);
        if (wantsEvidence(duty)) {
            entered.put(Field.EVIDENCE.variable(), evidence(duty, person, matter));
        }
        acting.complete(person, duty.taskId(), entered);
    }

    private Map<String, Object> entered(Assignment duty, Matter matter, Optional<Life.Turn> turn, Phrases phrases) {
        StepForm form = Step.of(duty.step()).form();
        int percent = percent(duty, matter);
        Map<Field, Object> entered = new HashMap<>();
        if (form.decides()) {
            entered.put(
                    Field.DECISION,
                    turn.map(Life.Turn::decision).orElse(form.decisions().get(0)));
        }
        String opinion =
                turn.map(Life.Turn::opinion).orElseGet(() -> form.decides() ? phrases.approval(duty, matter) : null);
        if (opinion != null) {
            entered.put(Field.OPINION, opinion);
        }
        entered.put(Field.OUTCOME, turn.map(Life.Turn::text).orElseGet(() -> phrases.outcome(duty, matter, percent)));
        entered.put(Field.PLAN, turn.map(Life.Turn::text).orElseGet(() -> phrases.plan(duty, matter)));
        entered.put(Field.RESPONSIBLE_UNIT, turn.map(Life.Turn::responsibleUnit).orElse("sfj"));
        entered.put(Field.PERCENT, percent);
        entered.put(Field.SATISFACTION, 90 + (int) (Chance.of("satisfaction", duty.item()) * 8));
        Set<Field> fields = form.fields();
        Map<String, Object> variables = new HashMap<>();
        entered.forEach((field, value) -> {
            if (fields.contains(field)) {
                variables.put(field.variable(), value);
            }
        });
        return variables;
    }

    /** A little more than the share that is done; the last tenth is for the office to grant. */
    private static int percent(Assignment duty, Matter matter) {
        int ahead = 3 + (int) (Chance.of("ahead", duty.item(), duty.createdAt()) * 6);
        return Math.max(matter.percent(), Math.min(90, matter.percent() + ahead));
    }

    private static boolean wantsEvidence(Assignment duty) {
        StepForm form = Step.of(duty.step()).form();
        return form.required().contains(Field.EVIDENCE)
                || (form.fields().contains(Field.EVIDENCE)
                        && Chance.of("evidence", duty.item(), duty.step(), duty.createdAt()) < 0.4);
    }

    private String evidence(Assignment duty, Person person, Matter matter) {
        String title = List.of(matter.papers()).get(0);
        var upload = new Paper(duty.item(), title, organisation.unitName(person.unit()), Zones.today(clock)).upload();
        EvidenceFile[] received = new EvidenceFile[1];
        acting.as(person, () -> received[0] = receiveEvidence.receive(upload, cast.actor(person)));
        return received[0].id();
    }
}
