package org.zhenggai.rectification.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.catalogue.MeasureOrder;
import org.zhenggai.catalogue.Term;
import org.zhenggai.deadline.DayType;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.Refused;
import org.zhenggai.rectification.ItemState;
import org.zhenggai.rectification.KeptRecords;
import org.zhenggai.rectification.OpenWork;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.StatusChanged;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.TestOrders;
import org.zhenggai.rectification.WorkKind;
import org.zhenggai.rectification.order.Periods;
import org.zhenggai.rectification.persistence.ItemMapper;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** What relapses is handed out again with as much time as it had. */
class ReopenItemTest {

    private static final String CODE = "ZG-2023-0101";
    private static final LocalDate DISPATCHED = LocalDate.of(2023, 3, 1);

    @OnBothDatabases
    void countsRulesFromTheDayOfEachRound(Database database) {
        KeptRecords kept = new KeptRecords(database);
        kept.enter(TestOrders.of(
                List.of(measure(Term.after(5, DayType.WORKING)), measure(Term.after(30, DayType.CALENDAR))),
                List.of(measure(Term.after(10, DayType.WORKING))),
                null));
        kept.dispatchItem().dispatch(CODE, Actor.SYSTEM);
        assertThat(deadline(kept)).isEqualTo("2023-05-24");
        assertDates(kept, "2023-03-08", "2023-03-31", "2023-03-15");

        relapse(kept, LocalDate.of(2024, 1, 8));
        assertThat(deadline(kept)).isEqualTo("2024-04-01");
        assertDates(kept, "2024-01-15", "2024-02-07", "2024-01-22");

        relapse(kept, LocalDate.of(2024, 6, 3));
        assertThat(deadline(kept)).isEqualTo("2024-08-26");
        assertDates(kept, "2024-06-10", "2024-07-03", "2024-06-17");
        assertThat(kept.records.get(CODE).state().round()).isEqualTo(3);
        assertThat(kept.records.get(CODE).state().schedule().version()).isEqualTo(3);
    }

    @OnBothDatabases
    void givesFixedDatesAsManyDaysAsBeforeInEachRound(Database database) {
        KeptRecords kept = new KeptRecords(database);
        kept.enter(TestOrders.due(Term.on("2023-06-30")));
        kept.measures.insert(CODE, 1, WorkKind.MEASURE, measure(Term.on("2023-03-31")));
        kept.measures.insert(CODE, 2, WorkKind.ENTRY, measure(Term.on("2023-06-30")));
        kept.dispatchItem().dispatch(CODE, Actor.SYSTEM);
        assertDates(kept, "2023-03-31", "2023-06-30");

        relapse(kept, DISPATCHED.plusDays(300));
        assertThat(deadline(kept)).isEqualTo(LocalDate.of(2023, 6, 30).plusDays(300));
        assertThat(kept.dates(CODE))
                .containsExactly(
                        LocalDate.of(2023, 3, 31).plusDays(300),
                        LocalDate.of(2023, 6, 30).plusDays(300));

        relapse(kept, DISPATCHED.plusDays(700));
        assertThat(deadline(kept)).isEqualTo(LocalDate.of(2023, 6, 30).plusDays(700));
        assertThat(kept.dates(CODE))
                .containsExactly(
                        LocalDate.of(2023, 3, 31).plusDays(700),
                        LocalDate.of(2023, 6, 30).plusDays(700));
        assertThat(kept.records.get(CODE).state().schedule().yellowFrom()).isBefore(deadline(kept));
        assertThat(kept.records.get(CODE).state().schedule().redFrom())
                .isEqualTo(deadline(kept).plusDays(1));
    }

    @OnBothDatabases
    void spreadsPeriodsOverTheNewRoundAndTheOneThatWasAddedWithThem(Database database) {
        KeptRecords kept = new KeptRecords(database);
        kept.enter(TestOrders.due(Term.on("2023-03-31")));
        kept.measures.insert(CODE, 1, WorkKind.MEASURE, measure(Term.after(5, DayType.WORKING)));
        Periods periods = new Periods(kept.measures);
        periods.plan(CODE, 2, 2, "sfj");
        kept.dispatchItem().dispatch(CODE, Actor.SYSTEM);
        assertDates(kept, "2023-03-08", "2023-03-16", "2023-03-31");
        periods.another(kept.records.get(CODE));

        relapse(kept, LocalDate.of(2024, 1, 1));
        assertThat(deadline(kept)).isEqualTo("2024-01-31");
        assertDates(kept, "2024-01-08", "2024-01-11", "2024-01-21", "2024-01-31");
    }

    @OnBothDatabases
    void countsAgainAmongWhatItsUnitsStillHaveToDoWith(Database database) {
        KeptRecords kept = new KeptRecords(database);
        kept.enter(TestOrders.of(List.of(measure(Term.after(5, DayType.WORKING))), List.of(), null));
        kept.items.addUnit(CODE, "gaj", ItemMapper.Relation.COOPERATING);
        kept.dispatchItem().dispatch(CODE, Actor.SYSTEM);
        assertThat(database.row("select ended from item_unit")).containsEntry("ended", false);

        SupervisedItem running = kept.records.get(CODE);
        kept.records.store(running, running.withdrawn());
        assertThat(database.row("select ended from item_unit")).containsEntry("ended", true);

        relapse(kept, LocalDate.of(2024, 1, 8));
        assertThat(database.row("select ended from item_unit")).containsEntry("ended", false);
    }

    @OnBothDatabases
    void keepsWhatTheRoundDidAndStartsWithNothingDone(Database database) {
        KeptRecords kept = new KeptRecords(database);
        kept.enter(TestOrders.of(List.of(measure(Term.after(5, DayType.WORKING))), List.of(), null));
        kept.dispatchItem().dispatch(CODE, Actor.SYSTEM);
        relapse(kept, LocalDate.of(2024, 1, 8));

        ItemState state = kept.records.get(CODE).state();
        assertThat(state.status()).isEqualTo(Status.DISPATCHED);
        assertThat(state.percent()).isZero();
        assertThat(state.plan()).isNull();
        assertThat(state.closedAt()).isNull();
        assertThat(OpenWork.among(kept.measures.of(CODE)).left()).hasSize(1);
        assertThat(database.row("select round, outcome, done_by from past_measure"))
                .containsEntry("round", 1)
                .containsEntry("outcome", "已完成")
                .containsEntry("done_by", "sfj.handler");
        assertThat(kept.told).last().isEqualTo(new StatusChanged(told(kept), Status.CLOSED));
        AuditEvent event = kept.trail.last();
        assertThat(event.event()).isEqualTo("REDISPATCHED_AFTER_RELAPSE");
        assertThat(event.round()).isEqualTo(2);
        assertThat(event.changes())
                .containsEntry("round", new AuditEvent.Change(1, 2))
                .containsEntry("deadline", new AuditEvent.Change("2023-05-24", "2024-04-01"));
        verify(kept.lives).start(told(kept));
    }

    @OnBothDatabases
    void refusesWhatIsNotClosed(Database database) {
        KeptRecords kept = new KeptRecords(database);
        kept.enter(TestOrders.of(List.of(measure(Term.after(5, DayType.WORKING))), List.of(), null));
        kept.items.update(kept.items.get(CODE).withdrawn());
        database.jdbc().update("update supervised_item set dispatched_on = ?, deadline = ?", DISPATCHED, DISPATCHED);

        assertThatThrownBy(() -> kept.reopenItem().reopen(CODE, Actor.SYSTEM))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("item.status.refused"));
        verifyNoInteractions(kept.lives);
    }

    private static void relapse(KeptRecords kept, LocalDate on) {
        kept.close(CODE);
        kept.today(on);
        kept.reopenItem().reopen(CODE, Actor.SYSTEM);
    }

    private static SupervisedItem told(KeptRecords kept) {
        return ((StatusChanged) kept.told.get(kept.told.size() - 1)).item();
    }

    private static LocalDate deadline(KeptRecords kept) {
        return kept.records.get(CODE).state().schedule().deadline();
    }

    private static void assertDates(KeptRecords kept, String... dates) {
        assertThat(kept.dates(CODE))
                .containsExactly(Arrays.stream(dates).map(LocalDate::parse).toArray(LocalDate[]::new));
    }

    private static MeasureOrder measure(Term due) {
        return new MeasureOrder("编印目录", "sfj", due, null, false);
    }
}
