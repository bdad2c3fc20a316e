package org.zhenggai.rectification.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.zhenggai.organisation.TestActors.HANDLER;
import static org.zhenggai.organisation.TestActors.LEADER;
import static org.zhenggai.organisation.TestActors.OFFICER;
import static org.zhenggai.platform.Refused.Reason.CONFLICT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.catalogue.MeasureOrder;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Role;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.HandedIn;
import org.zhenggai.rectification.KeptRecords;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.StatusChanged;
import org.zhenggai.rectification.Step;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.TestOrders;
import org.zhenggai.rectification.WorkKind;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** A step that was handed in is a duty less, an event more, and whatever it means for the item or beside it. */
class CompleteStepTest {

    private static final String CODE = "ZG-2023-0101";
    private static final Map<String, Object> PLAN = Map.of("plan", "整改方案", "opinion", "请审");

    private final SatelliteSteps satellite = mock(SatelliteSteps.class);

    @OnBothDatabases
    void movesTheItemOnAndTakesTheDutyAway(Database database) {
        KeptRecords kept = running(database, Status.PLANNING);
        SupervisedItem before = kept.items.get(CODE);
        Assignment duty = kept.owe("t1", CODE, Step.SUBMIT_PLAN, Role.HANDLER, null);

        completeStep(kept).complete(handedIn(duty, PLAN, HANDLER, before.version()), false);

        SupervisedItem after = kept.items.get(CODE);
        assertThat(after.status()).isEqualTo(Status.PLAN_REVIEW);
        assertThat(after.state().plan()).isEqualTo("整改方案");
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(kept.assignments.find("t1")).isNull();
        assertThat(kept.told).containsExactly(new StatusChanged(before.planSubmitted("整改方案"), Status.PLANNING));
    }

    @OnBothDatabases
    void isAnEventThatSaysWhoDidWhatAtWhichTask(Database database) {
        KeptRecords kept = running(database, Status.PLANNING);
        Assignment duty = kept.owe("t1", CODE, Step.SUBMIT_PLAN, Role.HANDLER, null);

        completeStep(kept).complete(handedIn(duty, PLAN, HANDLER, null), false);

        AuditEvent event = kept.trail.last();
        assertThat(event)
                .extracting(AuditEvent::event, AuditEvent::item, AuditEvent::round, AuditEvent::actor)
                .containsExactly("PLAN_SUBMITTED", CODE, 1, HANDLER.username());
        assertThat(event)
                .extracting(AuditEvent::step, AuditEvent::taskId, AuditEvent::text, AuditEvent::opinion)
                .containsExactly(Step.SUBMIT_PLAN, "t1", "整改方案", "请审");
        assertThat(event.work()).as("a plan is no work").isFalse();
    }

    @OnBothDatabases
    void remembersTheDateOfAUnitsStepInCaseItComesBack(Database database) {
        KeptRecords kept = running(database, Status.PLANNING);
        Assignment duty = kept.owe("t1", CODE, Step.SUBMIT_PLAN, Role.HANDLER, null);
        completeStep(kept).complete(handedIn(duty, PLAN, HANDLER, null), false);
        Assignment endorsed = kept.owe("t2", CODE, Step.ENDORSE_PLAN, Role.RESPONSIBLE_LEADER, null);
        completeStep(kept).complete(handedIn(endorsed, Map.of("decision", "approve"), LEADER, null), false);

        HandedIn before = kept.clocks.before(
                new AssignmentProjection.Opened("t3", CODE, Step.SUBMIT_PLAN, null, duty.post(), null), 1);
        assertThat(before.dueOn()).isEqualTo(LocalDate.of(2023, 3, 20));
        assertThat(before.on()).isEqualTo(LocalDate.of(2023, 3, 1));
        assertThat(database.row("select count(*) as kept from step_clock")).containsEntry("kept", 1L);
    }

    @OnBothDatabases
    void aPieceOfWorkIsDoneWithItsLastStepAndNotBefore(Database database) {
        KeptRecords kept = running(database, Status.IN_PROGRESS);
        kept.measures.insert(CODE, 7, WorkKind.MEASURE, new MeasureOrder("逐件清理", "sfj", null, "台账", false));
        Map<String, Object> report = Map.of("outcome", "已清理", "evidence", "1");

        completeStep(kept).complete(handedIn(work(kept, "t1"), report, HANDLER, null), false);
        assertThat(kept.measures.find(CODE, 7).done()).isFalse();
        assertThat(database.row("select outcome, done_by from measure where no = 7"))
                .containsEntry("outcome", "已清理")
                .containsEntry("done_by", HANDLER.username());

        completeStep(kept).complete(handedIn(work(kept, "t2"), report, HANDLER, null), true);
        assertThat(kept.measures.find(CODE, 7).done()).isTrue();
    }

    @OnBothDatabases
    void leavesWhatRunsBesideTheLifeToItsOwnFeatureAfterTheEvent(Database database) {
        KeptRecords kept = running(database, Status.IN_PROGRESS);
        SupervisedItem before = kept.items.get(CODE);
        Assignment duty = kept.owe("t1", CODE, Step.REPLY_NOTICE, Role.HANDLER, null);
        StepSubmission reply = handedIn(duty, Map.of("outcome", "已整改"), HANDLER, null);
        when(satellite.complete(any(), any()))
                .thenReturn(new SatelliteSteps.Taken(
                        Map.of(), () -> kept.told.add(kept.trail.last().event())));

        completeStep(kept).complete(reply, false);

        verify(satellite).complete(reply, kept.clock.instant());
        assertThat(kept.told).containsExactly("NOTICE_REPLIED");
        assertThat(kept.items.get(CODE)).isEqualTo(before);
    }

    @OnBothDatabases
    void refusesWhatWasOvertaken(Database database) {
        KeptRecords kept = running(database, Status.PLANNING);
        int version = kept.items.get(CODE).version();
        Assignment seen = kept.owe("t1", CODE, Step.SUBMIT_PLAN, Role.HANDLER, null);
        kept.assertRefused(CONFLICT, "item.changed", () -> completeStep(kept)
                .complete(handedIn(seen, PLAN, HANDLER, version - 1), false));

        kept.assignments.person("t1", "sfj.second");
        kept.assertRefused(CONFLICT, "assignment.lostRace", () -> completeStep(kept)
                .complete(handedIn(seen, PLAN, HANDLER, version), false));

        kept.assignments.delete("t1");
        kept.assertRefused(CONFLICT, "assignment.lostRace", () -> completeStep(kept)
                .complete(handedIn(seen, PLAN, HANDLER, version), false));
    }

    @OnBothDatabases
    void keepsTheDutyOfAStepThatTheItemRefuses(Database database) {
        KeptRecords kept = running(database, Status.PLANNING);
        Assignment early = kept.owe("t1", CODE, Step.SIGN_OFF, Role.OFFICER, null);
        kept.assertRefused(CONFLICT, "item.status.refused", () -> completeStep(kept)
                .complete(handedIn(early, Map.of("decision", "return", "opinion", "不同意"), OFFICER, null), false));
        assertThat(kept.assignments.of(CODE)).containsExactly(early);
    }

    private static KeptRecords running(Database database, Status status) {
        KeptRecords kept = new KeptRecords(database);
        kept.enter(TestOrders.silent());
        kept.put(CODE, status);
        return kept;
    }

    private static Assignment work(KeptRecords kept, String taskId) {
        Instant due = Instant.parse("2023-03-20T16:00:00Z");
        Assignment duty = new Assignment(
                taskId, CODE, Step.CARRY_OUT_MEASURE, 7, "sfj", Role.HANDLER, null, due, kept.clock.instant());
        kept.assignments.insert(duty, AssignmentProjection.NEW, LocalDate.of(2023, 3, 1), null);
        return duty;
    }

    private static StepSubmission handedIn(
            Assignment duty, Map<String, Object> entered, Actor actor, Integer expectedVersion) {
        return new StepSubmission(duty, new StepIntake().read(duty.step(), entered), actor, expectedVersion);
    }

    private CompleteStep completeStep(KeptRecords kept) {
        when(satellite.steps()).thenReturn(Set.of(Step.REPLY_NOTICE));
        return new CompleteStep(
                kept.records,
                new LifeSteps(kept.records, kept.measures, null, null, List.of()),
                new Satellites(List.of(satellite)),
                kept.assignments,
                kept.clocks,
                kept.trail,
                kept.clock);
    }
}
