package org.zhenggai.rectification.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.catalogue.MeasureOrder;
import org.zhenggai.catalogue.Term;
import org.zhenggai.deadline.DayType;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Role;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.DeadlineMoved;
import org.zhenggai.rectification.HandedIn;
import org.zhenggai.rectification.KeptRecords;
import org.zhenggai.rectification.Schedule;
import org.zhenggai.rectification.Step;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.TestOrders;
import org.zhenggai.rectification.step.AssignmentProjection;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class MoveDeadlineTest {

    private static final String CODE = "ZG-2023-0101";
    private static final LocalDate BEFORE = LocalDate.of(2023, 5, 24);
    private static final LocalDate AFTER = BEFORE.plusDays(20);
    private static final Instant DUE = Instant.parse("2023-03-20T16:00:00Z");

    @OnBothDatabases
    void takesAlongWhatIsNotDoneYetAndTheDutiesOfTheItemsLife(Database database) {
        KeptRecords kept = dispatched(database);
        kept.measures.reported(CODE, 1, "已完成", "sfj.handler", kept.clock.instant());
        enter(kept, duty("t1", Step.CARRY_OUT_MEASURE));
        enter(kept, duty("t2", Step.SUBMIT_PLAN));
        enter(kept, duty("t3", Step.REPLY_NOTICE));
        enter(kept, duty("t4", Step.REPORT_PROGRESS));

        kept.moveDeadline().move(kept.records.get(CODE), AFTER, Actor.SYSTEM);

        assertThat(kept.dates(CODE)).containsExactly(LocalDate.of(2023, 3, 8), LocalDate.of(2023, 4, 20));
        Instant later = Instant.parse("2023-04-09T16:00:00Z");
        assertThat(kept.assignments.find("t1").dueAt()).isEqualTo(later);
        assertThat(kept.assignments.find("t2").dueAt()).isEqualTo(later);
        assertThat(kept.assignments.find("t3").dueAt()).isEqualTo(DUE);
        assertThat(kept.assignments.find("t4").dueAt()).isEqualTo(DUE);
        verify(kept.lives).due("t1", later);
        verify(kept.lives).due("t2", later);
        verify(kept.lives, times(2)).due(anyString(), any());
    }

    @OnBothDatabases
    void isANewVersionOfTheDeadlineWithLightsOfItsOwn(Database database) {
        KeptRecords kept = dispatched(database);
        SupervisedItem before = kept.records.get(CODE);

        kept.moveDeadline().move(before, AFTER, Actor.SYSTEM);

        SupervisedItem after = kept.records.get(CODE);
        assertThat(after.state().schedule())
                .isEqualTo(new Schedule(
                        LocalDate.of(2023, 3, 1),
                        AFTER,
                        2,
                        false,
                        LocalDate.of(2023, 5, 30),
                        AFTER.plusDays(1),
                        kept.clock.instant()));
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.status()).isEqualTo(before.status());
        verify(kept.lives)
                .deadlineMoved(before.extended(AFTER, kept.deadlines.lights("MAJOR", AFTER), kept.clock.instant()));
        AuditEvent event = kept.trail.last();
        assertThat(event.event()).isEqualTo("DEADLINE_MOVED");
        assertThat(event.changes())
                .containsEntry("deadline", new AuditEvent.Change(BEFORE.toString(), AFTER.toString()));
        assertThat(kept.told).last().isInstanceOfSatisfying(DeadlineMoved.class, moved -> assertThat(
                        moved.item().state())
                .isEqualTo(after.state()));
    }

    @OnBothDatabases
    void takesAlongWhatWasHandedInAndMayComeBack(Database database) {
        KeptRecords kept = dispatched(database);
        Assignment plan = duty("t1", Step.SUBMIT_PLAN);
        kept.assignments.insert(plan, AssignmentProjection.NEW, LocalDate.of(2023, 3, 1), "DUE");
        kept.clocks.handedIn(plan, 1, kept.clock.instant());

        kept.moveDeadline().move(kept.records.get(CODE), AFTER, Actor.SYSTEM);

        assertThat(kept.clocks.before(
                        new AssignmentProjection.Opened("t2", CODE, Step.SUBMIT_PLAN, 1, plan.post(), null), 1))
                .as("as many days later, its ladder from the start")
                .isEqualTo(new HandedIn(LocalDate.of(2023, 4, 9), LocalDate.of(2023, 3, 1), null));
    }

    private static KeptRecords dispatched(Database database) {
        KeptRecords kept = new KeptRecords(database);
        kept.enter(TestOrders.of(
                List.of(
                        new MeasureOrder("编印目录", "sfj", Term.after(5, DayType.WORKING), null, false),
                        new MeasureOrder("培训", "gaj", Term.on("2023-03-31"), null, false)),
                List.of(),
                null));
        kept.dispatchItem().dispatch(CODE, Actor.SYSTEM);
        assertThat(kept.records.get(CODE).state().schedule().deadline()).isEqualTo(BEFORE);
        return kept;
    }

    private static void enter(KeptRecords kept, Assignment duty) {
        kept.assignments.insert(duty, AssignmentProjection.NEW, LocalDate.of(2023, 3, 1), null);
    }

    private static Assignment duty(String taskId, String step) {
        return new Assignment(taskId, CODE, step, 1, "sfj", Role.HANDLER, null, DUE, DUE.minusSeconds(3600));
    }
}
