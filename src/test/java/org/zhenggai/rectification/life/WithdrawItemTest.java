package org.zhenggai.rectification.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.zhenggai.organisation.TestActors.OFFICER;
import static org.zhenggai.organisation.TestActors.OUTSIDE_THE_OFFICE;
import static org.zhenggai.platform.Refused.Reason.CONFLICT;
import static org.zhenggai.platform.Refused.Reason.FORBIDDEN;
import static org.zhenggai.platform.Refused.Reason.NOT_FOUND;

import org.mockito.InOrder;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.rectification.KeptRecords;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.StatusChanged;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.TestOrders;
import org.zhenggai.rectification.persistence.ItemMapper.Relation;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** What is withdrawn ends for a reason, and whatever runs for it ends with it. */
class WithdrawItemTest {

    private static final String CODE = "ZG-2023-0101";
    private static final String REASON = "与 ZG-2023-0102 重复";

    @OnBothDatabases
    void endsTheItemAndWhatRunsForIt(Database database) {
        KeptRecords kept = ordered(database);
        kept.items.addUnit(CODE, "sfj", Relation.RESPONSIBLE);
        kept.put(CODE, Status.SIGN_OFF);
        SupervisedItem before = kept.items.get(CODE);

        withdrawItem(kept).withdraw(CODE, REASON, OFFICER);

        SupervisedItem after = kept.items.get(CODE);
        assertThat(after.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(database.row("select ended from item_unit")).containsEntry("ended", true);
        assertThat(kept.told).containsExactly(new StatusChanged(before.withdrawn(), Status.SIGN_OFF));
        InOrder order = inOrder(kept.lives);
        order.verify(kept.lives).satellitesEnded(CODE);
        order.verify(kept.lives).withdrawn(CODE);
        verifyNoMoreInteractions(kept.lives);
    }

    @OnBothDatabases
    void isAnEventThatKeepsTheReason(Database database) {
        KeptRecords kept = ordered(database);
        kept.put(CODE, Status.PLANNING);

        withdrawItem(kept).withdraw(CODE, REASON, OFFICER);

        assertThat(kept.trail.last())
                .extracting(
                        AuditEvent::event, AuditEvent::item, AuditEvent::round, AuditEvent::actor, AuditEvent::opinion)
                .containsExactly("WITHDRAWN", CODE, 1, OFFICER.username(), REASON);
    }

    @OnBothDatabases
    void findsNoProcessOfADraft(Database database) {
        KeptRecords kept = ordered(database);

        withdrawItem(kept).withdraw(CODE, REASON, OFFICER);

        assertThat(kept.items.get(CODE).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(kept.trail.last().event()).isEqualTo("WITHDRAWN");
        verifyNoInteractions(kept.lives);
    }

    @OnBothDatabases
    void refusesWhatHasEnded(Database database) {
        KeptRecords kept = ordered(database);
        WithdrawItem withdrawItem = withdrawItem(kept);
        kept.assertRefused(NOT_FOUND, "item.unknown", () -> withdrawItem.withdraw("ZG-2023-0199", REASON, OFFICER));
        kept.put(CODE, Status.CLOSED);
        kept.assertRefused(CONFLICT, "item.status.refused", () -> withdrawItem.withdraw(CODE, REASON, OFFICER));
        kept.put(CODE, Status.WITHDRAWN);
        kept.assertRefused(CONFLICT, "item.status.refused", () -> withdrawItem.withdraw(CODE, REASON, OFFICER));
    }

    @OnBothDatabases
    void isTheOfficesBusiness(Database database) {
        KeptRecords kept = ordered(database);
        OUTSIDE_THE_OFFICE.forEach(actor -> kept.assertRefused(
                FORBIDDEN, "item.office.only", () -> withdrawItem(kept).withdraw(CODE, REASON, actor)));
    }

    private static KeptRecords ordered(Database database) {
        KeptRecords kept = new KeptRecords(database);
        kept.enter(TestOrders.silent());
        return kept;
    }

    private static WithdrawItem withdrawItem(KeptRecords kept) {
        return new WithdrawItem(kept.records, kept.lives, kept.trail, kept.clock);
    }
}
