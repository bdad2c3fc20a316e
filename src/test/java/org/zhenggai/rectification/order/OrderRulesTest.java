package org.zhenggai.rectification.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhenggai.catalogue.FindingCategory;
import org.zhenggai.catalogue.ItemOrder;
import org.zhenggai.catalogue.ItemType;
import org.zhenggai.catalogue.MeasureOrder;
import org.zhenggai.catalogue.Programme;
import org.zhenggai.catalogue.Programmes;
import org.zhenggai.deadline.ClockPolicy;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.Role;
import org.zhenggai.organisation.Unit;
import org.zhenggai.platform.Refused;
import org.zhenggai.rectification.Models;
import org.zhenggai.rectification.TestOrders;
import org.zhenggai.rectification.WorkKind;
import org.zhenggai.rectification.persistence.ItemMapper;
import org.zhenggai.support.MovableClock;

/** An order has the work that its model hands out, and no other. */
class OrderRulesTest {

    private static final MeasureOrder AT_MZJ = new MeasureOrder("民政领域", "mzj", null, null, false);

    private final Programmes programmes = mock(Programmes.class);
    private final Organisation organisation = mock(Organisation.class);
    private final Models models = mock(Models.class);
    private final MovableClock clock = MovableClock.at("2023-03-01T09:00:00+08:00");
    private final OrderRules rules =
            new OrderRules(programmes, organisation, models, new ItemCodes(mock(ItemMapper.class), clock), clock);

    @BeforeEach
    void knowOneProgrammeThreeUnitsAndThreeModels() {
        when(programmes.find("P"))
                .thenReturn(Optional.of(new Programme("P", "督察", ItemType.REQUIREMENT, ClockPolicy.STRICT, 0, 1, 6)));
        when(programmes.categories("P")).thenReturn(List.of(new FindingCategory(1, "执法", true)));
        for (String unit : List.of("sfj", "gaj", "mzj")) {
            when(organisation.findUnit(unit)).thenReturn(Optional.of(new Unit(unit, unit, Unit.Kind.CITY_UNIT)));
        }
        when(organisation.holdersOf(any()))
                .thenReturn(List.of(new Person("sfj.leader", "责任领导", "sfj", true, Set.of(Role.RESPONSIBLE_LEADER))));
        model("measures-checklist", WorkKind.MEASURE);
        model("measures-list-cleanup", WorkKind.MEASURE, WorkKind.ENTRY);
        model("measures-recurring", WorkKind.MEASURE, WorkKind.PERIOD);
        when(models.measures())
                .thenReturn(List.of("measures-checklist", "measures-list-cleanup", "measures-recurring"));
    }

    @Test
    void refuseEntriesAndPeriodsForAChecklist() {
        assertRefused(
                TestOrders.carriedOut("measures-checklist", List.of(), List.of(AT_MZJ), null), "item.work.unfit.ENTRY");
        assertRefused(TestOrders.carriedOut("measures-checklist", List.of(), List.of(), 2), "item.work.unfit.PERIOD");
    }

    @Test
    void refuseAnEntryForAUnitThatNobodyKnows() {
        var elsewhere = new MeasureOrder("民政领域", "xyz", null, null, false);
        assertRefused(
                TestOrders.carriedOut("measures-list-cleanup", List.of(), List.of(elsewhere), null),
                "item.unit.unknown");
    }

    @Test
    void completeAnOrderWithTheWorkThatItsModelHandsOut() {
        ItemOrder list =
                rules.completed(TestOrders.carriedOut("measures-list-cleanup", List.of(), List.of(AT_MZJ), null));
        assertThat(list.entries()).containsExactly(AT_MZJ.due(list.deadline()));
        assertThat(list.measures()).isEmpty();
        assertThat(list.periods()).isNull();

        ItemOrder recurring = rules.completed(TestOrders.carriedOut("measures-recurring", List.of(), List.of(), null));
        assertThat(recurring.periods()).isOne();
        assertThat(recurring.entries()).isEmpty();

        ItemOrder checklist = rules.completed(TestOrders.carriedOut("measures-checklist", List.of(), List.of(), null));
        assertThat(checklist.measures()).extracting(MeasureOrder::unit).containsExactly("sfj");
    }

    private void model(String name, WorkKind first, WorkKind... others) {
        when(models.handsOut(name)).thenReturn(EnumSet.of(first, others));
    }

    private void assertRefused(ItemOrder order, String key) {
        assertThatThrownBy(() -> rules.completed(order)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Refused.Reason.INVALID);
            assertThat(refused.key()).isEqualTo(key);
        });
    }
}
