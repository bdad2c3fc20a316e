package org.zhenggai.rectification.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.zhenggai.organisation.TestActors.OFFICER;
import static org.zhenggai.organisation.TestActors.OUTSIDE_THE_OFFICE;
import static org.zhenggai.platform.Refused.Reason.CONFLICT;
import static org.zhenggai.platform.Refused.Reason.FORBIDDEN;
import static org.zhenggai.platform.Refused.Reason.INVALID;
import static org.zhenggai.platform.Refused.Reason.NOT_FOUND;

import java.time.LocalDate;
import java.util.List;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.catalogue.MeasureOrder;
import org.zhenggai.catalogue.Term;
import org.zhenggai.deadline.DayType;
import org.zhenggai.rectification.KeptRecords;
import org.zhenggai.rectification.Schedule;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.StatusChanged;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.TestOrders;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** A draft is handed to its unit once, with dates instead of rules. */
class DispatchItemTest {

    private static final String CODE = "ZG-2023-0101";
    private static final LocalDate TODAY = LocalDate.of(2023, 3, 1);

    @OnBothDatabases
    void turnsRulesIntoDatesAndStartsTheProcess(Database database) {
        KeptRecords kept = new KeptRecords(database);
        kept.enter(TestOrders.of(
                List.of(measure(Term.after(5, DayType.WORKING)), measure(Term.on("2023-03-31"))), List.of(), null));
        int version = kept.items.get(CODE).version();

        kept.dispatchItem().dispatch(CODE, OFFICER);

        SupervisedItem dispatched = kept.items.get(CODE);
        LocalDate deadline = LocalDate.of(2023, 5, 24);
        assertThat(dispatched.status()).isEqualTo(Status.DISPATCHED);
        assertThat(dispatched.version()).isEqualTo(version + 1);
        assertThat(dispatched.state().schedule())
                .isEqualTo(
                        new Schedule(TODAY, deadline, 1, false, LocalDate.of(2023, 5, 10), deadline.plusDays(1), null));
        assertThat(kept.dates(CODE)).containsExactly(LocalDate.of(2023, 3, 8), LocalDate.of(2023, 3, 31));
        assertThat(kept.told).singleElement().isInstanceOfSatisfying(StatusChanged.class, change -> {
            assertThat(change.from()).isEqualTo(Status.DRAFT);
            verify(kept.lives).start(change.item());
            assertThat(change.item().state()).isEqualTo(dispatched.state());
        });
    }

    @OnBothDatabases
    void isAnEventThatNamesTheDeadline(Database database) {
        KeptRecords kept = new KeptRecords(database);
        kept.enter(TestOrders.due(Term.on("2023-06-30")));

        kept.dispatchItem().dispatch(CODE, OFFICER);

        assertThat(kept.trail.last())
                .extracting(AuditEvent::event, AuditEvent::item, AuditEvent::round, AuditEvent::actor)
                .containsExactly("DISPATCHED", CODE, 1, OFFICER.username());
        assertThat(kept.trail.last().changes()).hasEntrySatisfying("deadline", change -> assertThat(change.to())
                .isEqualTo("2023-06-30"));
    }

    @OnBothDatabases
    void refusesADateThatHasComeWhileTheDraftLay(Database database) {
        KeptRecords kept = new KeptRecords(database);
        kept.enter(TestOrders.due(Term.on("2023-03-10")));
        kept.today(LocalDate.of(2023, 3, 10));

        kept.assertRefused(
                INVALID, "item.deadline.past", () -> kept.dispatchItem().dispatch(CODE, OFFICER));

        kept.today(LocalDate.of(2023, 3, 9));
        kept.dispatchItem().dispatch(CODE, OFFICER);
        assertThat(kept.items.get(CODE).status()).isEqualTo(Status.DISPATCHED);
    }

    @OnBothDatabases
    void refusesWhateverIsNoDraft(Database database) {
        KeptRecords kept = new KeptRecords(database);
        kept.assertRefused(NOT_FOUND, "item.unknown", () -> kept.dispatchItem().dispatch(CODE, OFFICER));
        kept.enter(TestOrders.silent());
        for (Status status : Status.values()) {
            kept.put(CODE, status);
            if (status != Status.DRAFT) {
                kept.assertRefused(CONFLICT, "item.status.refused", () -> kept.dispatchItem()
                        .dispatch(CODE, OFFICER));
            }
        }
    }

    @OnBothDatabases
    void isTheOfficesBusiness(Database database) {
        KeptRecords kept = new KeptRecords(database);
        kept.enter(TestOrders.silent());
        OUTSIDE_THE_OFFICE.forEach(actor -> kept.assertRefused(
                FORBIDDEN, "item.office.only", () -> kept.dispatchItem().dispatch(CODE, actor)));
    }

    private static MeasureOrder measure(Term due) {
        return new MeasureOrder("编印目录", "sfj", due, null, false);
    }
}
