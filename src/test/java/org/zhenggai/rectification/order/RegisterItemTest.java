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
import static org.zhenggai.platform.Refused.Reason.NOT_FOUND;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.zhenggai.alert.ladder.SmallOrganisation;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.catalogue.FindingCategory;
import org.zhenggai.catalogue.ItemOrder;
import org.zhenggai.catalogue.ItemType;
import org.zhenggai.catalogue.Programme;
import org.zhenggai.catalogue.Programmes;
import org.zhenggai.catalogue.Term;
import org.zhenggai.deadline.ClockPolicy;
import org.zhenggai.deadline.DayType;
import org.zhenggai.rectification.KeptRecords;
import org.zhenggai.rectification.Measure;
import org.zhenggai.rectification.Models;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.TestOrders;
import org.zhenggai.rectification.WorkKind;
import org.zhenggai.rectification.persistence.GramMapper;
import org.zhenggai.rectification.persistence.ItemMapper;
import org.zhenggai.rectification.persistence.ItemMapper.Relation;
import org.zhenggai.rectification.persistence.SearchGrams;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** What an officer orders is a draft, which is theirs to change until it is handed out. */
class RegisterItemTest {

    private static final String CODE = "ZG-2023-0101";
    private static final Term TERM = Term.after(10, DayType.WORKING);
    private static final ItemOrder ORDER = TestOrders.alone();

    private final ItemMapper numbered = mock(ItemMapper.class);

    @OnBothDatabases
    void isADraftWithItsUnitsItsWorkAndAnEvent(Database database) {
        KeptRecords kept = new KeptRecords(database);

        registerItem(kept, database).register(ORDER, OFFICER);

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
        RegisterItem registerItem = registerItem(kept, database);
        when(numbered.codes(anyString()))
                .thenReturn(List.of())
                .thenReturn(List.of())
                .thenReturn(List.of(CODE));

        assertThat(registerItem.register(ORDER.withCode(null), OFFICER)).isEqualTo(CODE);
        assertThat(registerItem.register(ORDER.withCode(null), OFFICER)).isEqualTo("ZG-2023-0102");
    }

    @OnBothDatabases
    void replacesWhatWasOrderedAndSaysWhat(Database database) {
        KeptRecords kept = new KeptRecords(database);
        registerItem(kept, database).register(ORDER, OFFICER);
        SupervisedItem before = kept.items.get(CODE);

        registerItem(kept, database).edit(changed(), before.version(), OFFICER);

        assertThat(kept.items.get(CODE).version()).isEqualTo(before.version() + 1);
        assertThat(kept.items.get(CODE).deadlineTerm()).isEqualTo(TERM);
        assertThat(kept.measures.of(CODE)).extracting(Measure::kind).containsExactly(WorkKind.MEASURE);
        assertThat(kept.trail.last().event()).isEqualTo("EDITED");
        assertThat(kept.trail.last().changes())
                .containsEntry("deadlineDays", new AuditEvent.Change(60, 10))
                .doesNotContainKeys("title", "grade");
    }

    @OnBothDatabases
    void leavesNoTraceOfWhatIsSavedAsItStood(Database database) {
        KeptRecords kept = new KeptRecords(database);
        registerItem(kept, database).register(ORDER, OFFICER);
        SupervisedItem before = kept.items.get(CODE);

        registerItem(kept, database).edit(ORDER, null, OFFICER);

        assertThat(kept.items.get(CODE)).isEqualTo(before);
        assertThat(kept.trail.last().event()).isEqualTo("REGISTERED");
    }

    @OnBothDatabases
    void refusesWhatIsTakenOvertakenOrHandedOut(Database database) {
        KeptRecords kept = new KeptRecords(database);
        RegisterItem registerItem = registerItem(kept, database);
        kept.assertRefused(NOT_FOUND, "item.unknown", () -> registerItem.edit(ORDER, null, OFFICER));
        registerItem.register(ORDER, OFFICER);
        int version = kept.items.get(CODE).version();

        kept.assertRefused(CONFLICT, "item.code.taken", () -> registerItem.register(changed(), OFFICER));
        kept.assertRefused(CONFLICT, "item.changed", () -> registerItem.edit(changed(), version - 1, OFFICER));
        kept.assertRefused(CONFLICT, "item.changed", () -> registerItem.edit(ORDER, version - 1, OFFICER));
        kept.assertRefused(
                INVALID, "item.programme.unknown", () -> registerItem.edit(ORDER.withProgramme("Q"), null, OFFICER));
        kept.dispatchItem().dispatch(CODE, OFFICER);
        kept.assertRefused(CONFLICT, "item.edit.notDraft", () -> registerItem.edit(changed(), null, OFFICER));
    }

    @OnBothDatabases
    void isTheOfficesBusiness(Database database) {
        KeptRecords kept = new KeptRecords(database);
        RegisterItem registerItem = registerItem(kept, database);
        OUTSIDE_THE_OFFICE.forEach(
                actor -> kept.assertRefused(FORBIDDEN, "item.office.only", () -> registerItem.register(ORDER, actor)));
        registerItem.register(ORDER, OFFICER);
        OUTSIDE_THE_OFFICE.forEach(actor ->
                kept.assertRefused(FORBIDDEN, "item.office.only", () -> registerItem.edit(changed(), null, actor)));
    }

    private static ItemOrder changed() {
        return TestOrders.due(TERM);
    }

    private RegisterItem registerItem(KeptRecords kept, Database database) {
        Programmes programmes = mock(Programmes.class);
        when(programmes.find("P"))
                .thenReturn(Optional.of(new Programme("P", "督察", ItemType.REQUIREMENT, ClockPolicy.STRICT, 0, 1, 6)));
        when(programmes.categories("P")).thenReturn(List.of(new FindingCategory(1, "执法", true)));
        Models models = mock(Models.class);
        when(models.handsOut("measures-checklist")).thenReturn(EnumSet.of(WorkKind.MEASURE));
        when(models.handsOut("measures-list-cleanup")).thenReturn(EnumSet.of(WorkKind.MEASURE, WorkKind.ENTRY));
        when(models.measures()).thenReturn(List.of("measures-checklist", "measures-list-cleanup"));
        ItemCodes codes = new ItemCodes(numbered, kept.clock);
        return new RegisterItem(
                kept.items,
                kept.measures,
                new Periods(kept.measures),
                new OrderRules(programmes, new SmallOrganisation(), models, codes, kept.clock),
                new OrderAsStored(kept.items, kept.measures),
                new SearchGrams(database.mapper(GramMapper.class)),
                kept.trail,
                kept.clock);
    }
}
