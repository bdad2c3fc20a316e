package org.zhenggai.rectification.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.zhenggai.organisation.TestActors.OFFICER;
import static org.zhenggai.organisation.TestActors.OUTSIDE_THE_OFFICE;
import static org.zhenggai.platform.Refused.Reason.CONFLICT;
import static org.zhenggai.platform.Refused.Reason.FORBIDDEN;
import static org.zhenggai.platform.Refused.Reason.INVALID;

import java.util.List;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.catalogue.ItemOrder;
import org.zhenggai.rectification.KeptRecords;
import org.zhenggai.rectification.Measure;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.TestOrders;
import org.zhenggai.rectification.WorkKind;
import org.zhenggai.rectification.persistence.ItemMapper;
import org.zhenggai.rectification.persistence.ItemMapper.Relation;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** What an officer orders is a draft. */
class RegisterItemTest {

    private static final String CODE = "ZG-2023-0101";
    private static final ItemOrder ORDER = TestOrders.alone();

    @OnBothDatabases
    void isADraftWithItsUnitsItsWorkAndAnEvent(Database database) {
        KeptRecords kept = new KeptRecords(database);

        OrderDesk.at(kept).register(ORDER, OFFICER);

        assertThat(kept.items.get(CODE).status()).isEqualTo(Status.DRAFT);
        assertThat(kept.items.units(CODE, Relation.RESPONSIBLE)).containsExactly("sfj");
        assertThat(kept.measures.of(CODE)).extracting(Measure::kind).containsExactly(WorkKind.ENTRY);
        assertThat(database.row("select count(*) as found from item_gram where item_code = ? and gram = '清理'", CODE))
                .containsEntry("found", 1L);
        assertThat(kept.trail.last())
                .extracting(AuditEvent::event, AuditEvent::item, AuditEvent::round, AuditEvent::actor)
                .containsExactly("REGISTERED", CODE, 1, OFFICER.username());
        verifyNoInteractions(kept.lives);
    }

    @OnBothDatabases
    void givesTheNextNumberToWhoeverComesSecond(Database database) {
        KeptRecords kept = new KeptRecords(database);
        ItemMapper numbered = mock(ItemMapper.class);
        RegisterItem registerItem = OrderDesk.at(kept, numbered);
        when(numbered.codes(anyString()))
                .thenReturn(List.of())
                .thenReturn(List.of())
                .thenReturn(List.of(CODE));

        assertThat(registerItem.register(ORDER.withCode(null), OFFICER)).isEqualTo(CODE);
        assertThat(registerItem.register(ORDER.withCode(null), OFFICER)).isEqualTo("ZG-2023-0102");
    }

    @OnBothDatabases
    void refusesANumberThatIsTakenAndWhatBreaksTheRules(Database database) {
        KeptRecords kept = new KeptRecords(database);
        OrderDesk.at(kept).register(ORDER, OFFICER);

        kept.assertRefused(CONFLICT, "item.code.taken", () -> OrderDesk.at(kept).register(ORDER, OFFICER));
        kept.assertRefused(INVALID, "item.programme.unknown", () -> OrderDesk.at(kept)
                .register(ORDER.withCode(null).withProgramme("Q"), OFFICER));
    }

    @OnBothDatabases
    void isTheOfficesBusiness(Database database) {
        KeptRecords kept = new KeptRecords(database);
        OUTSIDE_THE_OFFICE.forEach(actor -> kept.assertRefused(
                FORBIDDEN, "item.office.only", () -> OrderDesk.at(kept).register(ORDER, actor)));
    }
}
