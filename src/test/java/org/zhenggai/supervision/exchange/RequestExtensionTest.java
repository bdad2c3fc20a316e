package org.zhenggai.supervision.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
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
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.Refused;
import org.zhenggai.rectification.KeptRecords;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.SupervisedItem;
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

    @OnBothDatabases
    void isOpenUntilSomebodyDecidesAndMovesNothingYet(Database database) {
        KeptRecords kept = KeptRecords.dispatched(database);
        SupervisedItem before = kept.items.get(CODE);

        requestExtension(kept).request(CODE, LATER, "汛期停工", HANDLER);

        assertThat(kept.mapper(ExtensionMapper.class).of(CODE))
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
        KeptRecords kept = KeptRecords.dispatched(database);
        for (Actor actor : List.of(STRANGER, STRANGE_LEADER, OFFICER)) {
            assertRefused(kept, FORBIDDEN, "extension.responsibleUnit.only", LATER, actor);
        }
        assertThat(requestExtension(kept).request(CODE, LATER, "汛期停工", LEADER).requestedBy())
                .isEqualTo(LEADER.username());
    }

    @OnBothDatabases
    void saysBeforehandWhetherSomebodyMayAsk(Database database) {
        KeptRecords kept = KeptRecords.dispatched(database);
        assertThat(List.of(HANDLER, LEADER))
                .allMatch(actor -> requestExtension(kept).isOpenTo(CODE, actor));
        assertThat(List.of(STRANGER, OFFICER))
                .noneMatch(actor -> requestExtension(kept).isOpenTo(CODE, actor));

        requestExtension(kept).request(CODE, LATER, "汛期停工", HANDLER);
        assertThat(requestExtension(kept).isOpenTo(CODE, HANDLER)).isFalse();
    }

    @OnBothDatabases
    void refusesWhatIsNotUnderWayOrHiddenFromWhoeverAsks(Database database) {
        KeptRecords kept = KeptRecords.dispatched(database);
        for (Status status : List.of(Status.DRAFT, Status.CLOSED, Status.WITHDRAWN)) {
            kept.put(CODE, status);
            assertRefused(kept, CONFLICT, "item.status.refused", LATER, HANDLER);
        }
        doThrow(Refused.notFound("item.unknown", CODE)).when(kept.access).requireVisible(CODE);
        assertRefused(kept, NOT_FOUND, "item.unknown", LATER, HANDLER);
    }

    @OnBothDatabases
    void refusesADateThatIsNotLaterOrBeyondReach(Database database) {
        KeptRecords kept = KeptRecords.dispatched(database);
        assertRefused(kept, INVALID, "extension.date.notLater", DEADLINE, HANDLER);
        assertRefused(kept, INVALID, "item.date.far", DEADLINE.plusYears(60), HANDLER);
    }

    @OnBothDatabases
    void refusesWhoeverAsksTooLate(Database database) {
        KeptRecords kept = KeptRecords.dispatched(database);
        kept.today(LAST_DAY_TO_ASK.plusDays(1));
        assertRefused(kept, CONFLICT, "extension.late", LATER, HANDLER);

        kept.today(LAST_DAY_TO_ASK);
        assertThat(requestExtension(kept).request(CODE, LATER, "汛期停工", HANDLER).no())
                .isOne();
    }

    @OnBothDatabases
    void refusesASecondOneUntilTheFirstIsDecidedAndMoreConsentsThanTheRoundAllows(Database database) {
        KeptRecords kept = KeptRecords.dispatched(database);
        requestExtension(kept).request(CODE, LATER, "汛期停工", HANDLER);
        assertRefused(kept, CONFLICT, "extension.open", LATER, HANDLER);

        decide(kept, 1, ExtensionRequest.Status.REFUSED);
        requestExtension(kept).request(CODE, LATER, "仍在汛期", HANDLER);
        decide(kept, 2, ExtensionRequest.Status.GRANTED);
        assertRefused(kept, CONFLICT, "extension.limit", LATER, HANDLER);

        database.jdbc().update("update supervised_item set round = 2");
        assertThat(requestExtension(kept).request(CODE, LATER, "又一轮", HANDLER))
                .extracting(ExtensionRequest::no, ExtensionRequest::round)
                .containsExactly(3, 2);
    }

    private static void decide(KeptRecords kept, int no, ExtensionRequest.Status status) {
        kept.mapper(ExtensionMapper.class).decide(CODE, no, status, "意见", OFFICER.username(), kept.clock.instant());
    }

    private static void assertRefused(KeptRecords kept, Refused.Reason reason, String key, LocalDate to, Actor actor) {
        RequestExtension requestExtension = requestExtension(kept);
        kept.assertRefused(reason, key, () -> requestExtension.request(CODE, to, "汛期停工", actor));
    }

    private static RequestExtension requestExtension(KeptRecords kept) {
        return new RequestExtension(
                kept.access,
                kept.records,
                kept.mapper(ExtensionMapper.class),
                grade -> new Limit(1, 5),
                kept.calendars,
                kept.lives,
                kept.trail,
                kept.clock);
    }
}
