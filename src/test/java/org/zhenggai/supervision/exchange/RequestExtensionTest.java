package org.zhenggai.supervision.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.zhenggai.organisation.TestActors.HANDLER;
import static org.zhenggai.organisation.TestActors.LEADER;
import static org.zhenggai.organisation.TestActors.OFFICER;
import static org.zhenggai.organisation.TestActors.STRANGER;
import static org.zhenggai.organisation.TestActors.STRANGE_LEADER;
import static org.zhenggai.platform.Refused.Reason.CONFLICT;
import static org.zhenggai.platform.Refused.Reason.FORBIDDEN;
import static org.zhenggai.platform.Refused.Reason.INVALID;
import static org.zhenggai.platform.Refused.Reason.NOT_FOUND;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.evidence.ItemAccess;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.Refused;
import org.zhenggai.rectification.KeptRecords;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.TestOrders;
import org.zhenggai.supervision.ExtensionPolicy.Limit;
import org.zhenggai.supervision.ExtensionRequest;
import org.zhenggai.supervision.persistence.ExtensionMapper;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** The responsible unit asks for a later date in time, once at a time, and as often as the policy allows. */
class RequestExtensionTest {

    private static final String CODE = "ZG-2023-0101";
    private static final LocalDate DEADLINE = LocalDate.of(2023, 5, 24);
    private static final LocalDate LATER = DEADLINE.plusDays(20);
    private static final LocalDate LAST_DAY_TO_ASK = LocalDate.of(2023, 5, 17);

    private final ItemAccess access = mock(ItemAccess.class);

    @OnBothDatabases
    void isOpenUntilSomebodyDecidesAndMovesNothingYet(Database database) {
        KeptRecords kept = dispatched(database);
        SupervisedItem before = kept.items.get(CODE);

        requestExtension(kept, database).request(CODE, LATER, "汛期停工", HANDLER);

        assertThat(database.mapper(ExtensionMapper.class).of(CODE))
                .containsExactly(new ExtensionRequest(
                        CODE,
                        1,
                        1,
                        DEADLINE,
                        LATER,
                        "汛期停工",
                        ExtensionRequest.Status.OPEN,
                        HANDLER.username(),
                        kept.clock.instant(),
                        null,
                        null,
                        null));
        assertThat(kept.items.get(CODE)).isEqualTo(before);
        assertThat(kept.trail.last())
                .extracting(AuditEvent::event, AuditEvent::round, AuditEvent::actor, AuditEvent::text)
                .containsExactly("EXTENSION_REQUESTED", 1, HANDLER.username(), "汛期停工");
        assertThat(kept.trail.last().changes())
                .containsEntry("requestedDeadline", new AuditEvent.Change("2023-05-24", "2023-06-13"));
        verify(kept.lives).startSatellite("extension-request", CODE, 1, Map.of("grade", "MAJOR", "days", 20));
    }

    @OnBothDatabases
    void isTheResponsibleUnitsBusiness(Database database) {
        KeptRecords kept = dispatched(database);
        for (Actor actor : List.of(STRANGER, STRANGE_LEADER, OFFICER)) {
            assertRefused(kept, database, FORBIDDEN, "extension.responsibleUnit.only", LATER, actor);
        }
        assertThat(requestExtension(kept, database)
                        .request(CODE, LATER, "汛期停工", LEADER)
                        .requestedBy())
                .isEqualTo(LEADER.username());
    }

    @OnBothDatabases
    void refusesWhatIsNotUnderWayOrHiddenFromWhoeverAsks(Database database) {
        KeptRecords kept = dispatched(database);
        for (Status status : List.of(Status.DRAFT, Status.CLOSED, Status.WITHDRAWN)) {
            kept.put(CODE, status);
            assertRefused(kept, database, CONFLICT, "item.status.refused", LATER, HANDLER);
        }
        doThrow(Refused.notFound("item.unknown", CODE)).when(access).requireVisible(CODE);
        assertRefused(kept, database, NOT_FOUND, "item.unknown", LATER, HANDLER);
    }

    @OnBothDatabases
    void refusesADateThatIsNotLaterOrBeyondReach(Database database) {
        KeptRecords kept = dispatched(database);
        assertRefused(kept, database, INVALID, "extension.date.notLater", DEADLINE, HANDLER);
        assertRefused(kept, database, INVALID, "item.date.far", DEADLINE.plusYears(60), HANDLER);
    }

    @OnBothDatabases
    void refusesWhoeverAsksTooLate(Database database) {
        KeptRecords kept = dispatched(database);
        kept.today(LAST_DAY_TO_ASK.plusDays(1));
        assertRefused(kept, database, CONFLICT, "extension.late", LATER, HANDLER);

        kept.today(LAST_DAY_TO_ASK);
        assertThat(requestExtension(kept, database)
                        .request(CODE, LATER, "汛期停工", HANDLER)
                        .no())
                .isOne();
    }

    @OnBothDatabases
    void refusesASecondOneUntilTheFirstIsDecidedAndMoreConsentsThanTheRoundAllows(Database database) {
        KeptRecords kept = dispatched(database);
        requestExtension(kept, database).request(CODE, LATER, "汛期停工", HANDLER);
        assertRefused(kept, database, CONFLICT, "extension.open", LATER, HANDLER);

        decide(kept, database, 1, ExtensionRequest.Status.REFUSED);
        requestExtension(kept, database).request(CODE, LATER, "仍在汛期", HANDLER);
        decide(kept, database, 2, ExtensionRequest.Status.GRANTED);
        assertRefused(kept, database, CONFLICT, "extension.limit", LATER, HANDLER);

        database.jdbc().update("update supervised_item set round = 2");
        assertThat(requestExtension(kept, database).request(CODE, LATER, "又一轮", HANDLER))
                .extracting(ExtensionRequest::no, ExtensionRequest::round)
                .containsExactly(3, 2);
    }

    private static void decide(KeptRecords kept, Database database, int no, ExtensionRequest.Status status) {
        database.mapper(ExtensionMapper.class).decide(CODE, no, status, "意见", OFFICER.username(), kept.clock.instant());
    }

    private void assertRefused(
            KeptRecords kept, Database database, Refused.Reason reason, String key, LocalDate to, Actor actor) {
        RequestExtension requestExtension = requestExtension(kept, database);
        kept.assertRefused(reason, key, () -> requestExtension.request(CODE, to, "汛期停工", actor));
    }

    private static KeptRecords dispatched(Database database) {
        KeptRecords kept = new KeptRecords(database);
        kept.enter(TestOrders.silent());
        kept.dispatchItem().dispatch(CODE, OFFICER);
        return kept;
    }

    private RequestExtension requestExtension(KeptRecords kept, Database database) {
        return new RequestExtension(
                access,
                kept.records,
                database.mapper(ExtensionMapper.class),
                grade -> new Limit(1, 5),
                kept.calendars,
                kept.lives,
                kept.trail,
                kept.clock);
    }
}
