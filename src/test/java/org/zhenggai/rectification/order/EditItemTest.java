package org.zhenggai.rectification.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.organisation.TestActors.OFFICER;
import static org.zhenggai.organisation.TestActors.OUTSIDE_THE_OFFICE;
import static org.zhenggai.platform.Refused.Reason.CONFLICT;
import static org.zhenggai.platform.Refused.Reason.FORBIDDEN;
import static org.zhenggai.platform.Refused.Reason.INVALID;
import static org.zhenggai.platform.Refused.Reason.NOT_FOUND;

import java.util.List;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.catalogue.ItemOrder;
import org.zhenggai.catalogue.MeasureOrder;
import org.zhenggai.catalogue.Term;
import org.zhenggai.deadline.DayType;
import org.zhenggai.rectification.KeptRecords;
import org.zhenggai.rectification.Measure;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.TestOrders;
import org.zhenggai.rectification.WorkKind;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** A draft is the office's to change until it is handed out. */
class EditItemTest {

    private static final String CODE = "ZG-2023-0101";
    private static final ItemOrder ORDER = TestOrders.alone();
    private static final ItemOrder CHANGED = TestOrders.due(Term.after(10, DayType.WORKING));

    @OnBothDatabases
    void replacesWhatWasOrderedAndSaysWhat(Database database) {
        KeptRecords kept = registered(database);
        SupervisedItem before = kept.items.get(CODE);

        OrderDesk.at(kept).edit(CHANGED, before.version(), OFFICER);

        assertThat(kept.items.get(CODE).version()).isEqualTo(before.version() + 1);
        assertThat(kept.items.get(CODE).deadlineTerm()).isEqualTo(CHANGED.deadline());
        assertThat(kept.measures.of(CODE)).extracting(Measure::kind).containsExactly(WorkKind.MEASURE);
        assertThat(kept.trail.last().event()).isEqualTo("EDITED");
        assertThat(kept.trail.last().changes())
                .containsEntry("deadlineDays", new AuditEvent.Change(60, 10))
                .doesNotContainKeys("title", "grade");
    }

    @OnBothDatabases
    void namesTheUnitsAndTheWorkThatChanged(Database database) {
        KeptRecords kept = registered(database);
        MeasureOrder measure = new MeasureOrder("逐件清理", "gaj", null, "台账", false);
        ItemOrder more = TestOrders.together("gaj", measure);

        OrderDesk.at(kept).edit(more, null, OFFICER);

        assertThat(kept.trail.last().changes())
                .containsEntry("cooperatingUnits", new AuditEvent.Change(List.of(), List.of("gaj")))
                .hasEntrySatisfying(
                        "measures", change -> assertThat(change.to()).asString().contains("逐件清理", "gaj", "台账"))
                .doesNotContainKeys("periods", "title");
    }

    @OnBothDatabases
    void leavesNoTraceOfWhatIsSavedAsItStood(Database database) {
        KeptRecords kept = registered(database);
        SupervisedItem before = kept.items.get(CODE);

        OrderDesk.at(kept).edit(ORDER, null, OFFICER);

        assertThat(kept.items.get(CODE)).isEqualTo(before);
        assertThat(kept.trail.last().event()).isEqualTo("REGISTERED");
    }

    @OnBothDatabases
    void refusesWhatSomebodyElseChangedMeanwhileEvenIfItWouldChangeNothing(Database database) {
        KeptRecords kept = registered(database);
        int seen = kept.items.get(CODE).version();
        OrderDesk.at(kept).edit(CHANGED, seen, OFFICER);

        kept.assertRefused(CONFLICT, "item.changed", () -> OrderDesk.at(kept).edit(ORDER, seen, OFFICER));
        kept.assertRefused(CONFLICT, "item.changed", () -> OrderDesk.at(kept).edit(CHANGED, seen, OFFICER));
    }

    @OnBothDatabases
    void refusesWhatIsNoDraftAndWhatBreaksTheRules(Database database) {
        KeptRecords kept = registered(database);
        kept.assertRefused(INVALID, "item.programme.unknown", () -> OrderDesk.at(kept)
                .edit(CHANGED.withProgramme("Q"), null, OFFICER));
        kept.assertRefused(NOT_FOUND, "item.unknown", () -> OrderDesk.at(kept)
                .edit(CHANGED.withCode("ZG-2023-0199"), null, OFFICER));
        kept.dispatchItem().dispatch(CODE, OFFICER);
        kept.assertRefused(
                CONFLICT, "item.edit.notDraft", () -> OrderDesk.at(kept).edit(CHANGED, null, OFFICER));
    }

    @OnBothDatabases
    void isTheOfficesBusiness(Database database) {
        KeptRecords kept = registered(database);
        OUTSIDE_THE_OFFICE.forEach(actor -> kept.assertRefused(
                FORBIDDEN, "item.office.only", () -> OrderDesk.at(kept).edit(CHANGED, null, actor)));
    }

    private static KeptRecords registered(Database database) {
        KeptRecords kept = new KeptRecords(database);
        OrderDesk.at(kept).register(ORDER, OFFICER);
        return kept;
    }
}
