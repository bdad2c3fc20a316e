package org.zhenggai.rectification.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.catalogue.MeasureOrder;
import org.zhenggai.catalogue.Term;
import org.zhenggai.deadline.CalendarYear;
import org.zhenggai.deadline.DayType;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.KeptRecords;
import org.zhenggai.rectification.Schedule;
import org.zhenggai.rectification.Step;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.TestOrders;
import org.zhenggai.rectification.WorkKind;
import org.zhenggai.rectification.step.AssignmentProjection;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** A notice gives three working days of May off, after an item was handed out in March. */
class SettleDeadlineTest {

    private static final String CODE = "ZG-2023-0101";
    private static final LocalDate BEFORE = LocalDate.of(2023, 5, 24);
    private static final LocalDate AFTER = LocalDate.of(2023, 5, 29);
    private static final CalendarYear NOTICE =
            new CalendarYear(2023, "通知", List.of("2023-05-01..2023-05-03"), List.of());

    @OnBothDatabases
    void reckonsDeadlineWorkAndDutiesAnew(Database database) {
        KeptRecords kept = dispatched(database, Term.after(60, DayType.WORKING));
        kept.measures.reported(CODE, 3, "已完成", "sfj.handler", kept.clock.instant());
        kept.assignments.insert(
                duty("work", Step.CARRY_OUT_MEASURE, 1, Instant.parse("2023-03-02T01:00:00Z")),
                AssignmentProjection.NEW,
                LocalDate.of(2023, 3, 1),
                null);
        kept.assignments.insert(
                duty("step", Step.SUBMIT_PLAN, null, Instant.parse("2023-04-28T01:00:00Z")),
                AssignmentProjection.NEW,
                LocalDate.of(2023, 3, 1),
                null);
        kept.calendars.replace(NOTICE);

        kept.settleDeadline().settle(CODE, Actor.SYSTEM);

        Schedule schedule = kept.records.get(CODE).state().schedule();
        assertThat(schedule.deadline()).isEqualTo(AFTER);
        assertThat(schedule.version()).isEqualTo(2);
        assertThat(schedule.redFrom()).isEqualTo(AFTER.plusDays(1));
        assertThat(kept.dates(CODE))
                .as("fifty working days, a fixed date, fifty working days that were done before")
                .containsExactly(LocalDate.of(2023, 5, 15), LocalDate.of(2023, 5, 31), LocalDate.of(2023, 5, 10));
        assertThat(kept.assignments.find("work").dueAt()).isEqualTo(Zones.endOf(LocalDate.of(2023, 5, 15)));
        assertThat(kept.assignments.find("step").dueAt()).isEqualTo(Zones.endOf(LocalDate.of(2023, 5, 10)));
        verify(kept.lives).deadlineMoved(any());
        AuditEvent event = kept.trail.last();
        assertThat(event.event()).isEqualTo("DEADLINE_SETTLED");
        assertThat(event.changes())
                .containsOnly(
                        entry("deadline", new AuditEvent.Change(BEFORE.toString(), AFTER.toString())),
                        entry("work 1", new AuditEvent.Change("2023-05-10", "2023-05-15")),
                        entry("Task_CarryOutMeasure 1", new AuditEvent.Change("2023-05-10", "2023-05-15")),
                        entry("Task_SubmitPlan", new AuditEvent.Change("2023-05-05", "2023-05-10")));
    }

    @OnBothDatabases
    void changesNothingTheSecondTime(Database database) {
        KeptRecords kept = dispatched(database, Term.after(60, DayType.WORKING));
        kept.assignments.insert(
                duty("step", Step.SUBMIT_PLAN, null, Instant.parse("2023-04-28T01:00:00Z")),
                AssignmentProjection.NEW,
                LocalDate.of(2023, 3, 1),
                null);
        kept.calendars.replace(NOTICE);
        kept.settleDeadline().settle(CODE, Actor.SYSTEM);
        SupervisedItem once = kept.records.get(CODE);
        List<LocalDate> dates = kept.dates(CODE);

        kept.settleDeadline().settle(CODE, Actor.SYSTEM);

        assertThat(kept.records.get(CODE)).isEqualTo(once);
        assertThat(kept.dates(CODE)).isEqualTo(dates);
        verify(kept.lives, times(1)).deadlineMoved(any());
        verify(kept.lives, times(1)).due(any(), any());
    }

    @OnBothDatabases
    void leavesWhatSomebodyConsentedToAndMovesWhatOpenedLater(Database database) {
        KeptRecords kept = dispatched(database, Term.after(60, DayType.WORKING));
        Instant before = Instant.parse("2023-04-27T01:00:00Z");
        kept.clock.set(before.plus(Duration.ofHours(1)));
        kept.moveDeadline().move(kept.records.get(CODE), BEFORE.plusDays(20), Actor.SYSTEM);
        kept.assignments.insert(
                duty("before", Step.SUBMIT_PLAN, null, before),
                AssignmentProjection.NEW,
                LocalDate.of(2023, 3, 1),
                null);
        kept.assignments.insert(
                duty("after", Step.SUBMIT_PLAN, null, before.plus(Duration.ofDays(1))),
                AssignmentProjection.NEW,
                LocalDate.of(2023, 3, 1),
                null);
        List<LocalDate> work = kept.dates(CODE);
        Instant due = kept.assignments.find("before").dueAt();
        kept.calendars.replace(NOTICE);

        kept.settleDeadline().settle(CODE, Actor.SYSTEM);

        assertThat(kept.records.get(CODE).state().schedule().deadline()).isEqualTo(BEFORE.plusDays(20));
        assertThat(kept.records.get(CODE).state().schedule().version()).isEqualTo(2);
        assertThat(kept.dates(CODE)).isEqualTo(work);
        assertThat(kept.assignments.find("before").dueAt()).isEqualTo(due);
        assertThat(kept.assignments.find("after").dueAt()).isEqualTo(Zones.endOf(LocalDate.of(2023, 5, 10)));
    }

    @OnBothDatabases
    void movesTheLightsOfAFixedDateAndNothingElseOfIt(Database database) {
        KeptRecords kept = dispatched(database, Term.on("2023-05-10"));
        Schedule before = kept.records.get(CODE).state().schedule();
        kept.calendars.replace(NOTICE);

        kept.settleDeadline().settle(CODE, Actor.SYSTEM);

        Schedule after = kept.records.get(CODE).state().schedule();
        assertThat(after.deadline()).isEqualTo(before.deadline());
        assertThat(after.version()).isEqualTo(before.version());
        assertThat(before.yellowFrom()).isEqualTo("2023-04-26");
        assertThat(after.yellowFrom()).isEqualTo("2023-04-21");
        verify(kept.lives, never()).deadlineMoved(any());
        assertThat(kept.trail.last().changes()).containsOnlyKeys("work 1", "work 3");
    }

    @OnBothDatabases
    void leavesWhatHasEndedAlone(Database database) {
        KeptRecords kept = dispatched(database, Term.after(60, DayType.WORKING));
        kept.close(CODE);
        SupervisedItem closed = kept.records.get(CODE);
        kept.calendars.replace(NOTICE);

        kept.settleDeadline().settle(CODE, Actor.SYSTEM);

        assertThat(kept.records.get(CODE)).isEqualTo(closed);
    }

    private static KeptRecords dispatched(Database database, Term deadline) {
        KeptRecords kept = new KeptRecords(database);
        kept.enter(TestOrders.due(deadline));
        kept.measures.insert(CODE, 1, WorkKind.MEASURE, measure(Term.after(50, DayType.WORKING)));
        kept.measures.insert(CODE, 2, WorkKind.MEASURE, measure(Term.on("2023-05-31")));
        kept.measures.insert(CODE, 3, WorkKind.MEASURE, measure(Term.after(50, DayType.WORKING)));
        kept.dispatchItem().dispatch(CODE, Actor.SYSTEM);
        return kept;
    }

    private static MeasureOrder measure(Term due) {
        return new MeasureOrder("核对文书", "sfj", due, null, false);
    }

    /** As it was reckoned before the notice: five working days, or the date of its work. */
    private static Assignment duty(String taskId, String step, Integer workNo, Instant opened) {
        LocalDate due = LocalDate.of(2023, 5, workNo == null ? 5 : 10);
        return new Assignment(taskId, CODE, step, workNo, "sfj", Role.HANDLER, null, Zones.endOf(due), opened);
    }
}
