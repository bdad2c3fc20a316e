package org.zhenggai.rectification.order;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.zhenggai.catalogue.FindingCategory;
import org.zhenggai.catalogue.ItemType;
import org.zhenggai.catalogue.Programme;
import org.zhenggai.catalogue.Programmes;
import org.zhenggai.deadline.ClockPolicy;
import org.zhenggai.rectification.KeptRecords;
import org.zhenggai.rectification.Models;
import org.zhenggai.rectification.WorkKind;
import org.zhenggai.rectification.persistence.ItemMapper;

/** Where officers order: one programme, two models, and whatever numbers are found to be taken. */
final class OrderDesk {

    static RegisterItem at(KeptRecords kept) {
        return at(kept, kept.items);
    }

    static RegisterItem at(KeptRecords kept, ItemMapper numbered) {
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
                kept.periods,
                new OrderRules(programmes, kept.organisation, models, codes, kept.clock),
                new OrderAsStored(kept.items, kept.measures),
                kept.grams,
                kept.trail,
                kept.clock);
    }

    private OrderDesk() {}
}
