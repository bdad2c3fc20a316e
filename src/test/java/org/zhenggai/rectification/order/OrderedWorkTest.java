package org.zhenggai.rectification.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.zhenggai.catalogue.ItemOrder;
import org.zhenggai.catalogue.MeasureOrder;
import org.zhenggai.catalogue.Term;
import org.zhenggai.deadline.DayType;
import org.zhenggai.platform.Refused;
import org.zhenggai.rectification.TestOrders;
import org.zhenggai.rectification.WorkKind;

class OrderedWorkTest {

    private static final OrderedWork CHECKLIST = new OrderedWork(EnumSet.of(WorkKind.MEASURE));
    private static final OrderedWork LIST = new OrderedWork(EnumSet.of(WorkKind.MEASURE, WorkKind.ENTRY));
    private static final OrderedWork RECURRING = new OrderedWork(EnumSet.of(WorkKind.MEASURE, WorkKind.PERIOD));
    private static final MeasureOrder DATED =
            new MeasureOrder("编印目录", "gaj", Term.after(20, DayType.WORKING), "目录", true);
    private static final MeasureOrder UNDATED = new MeasureOrder("编印目录", "gaj", null, "目录", true);

    @Test
    void isTheRequirementItselfWhereNoWorkIsNamed() {
        ItemOrder order = TestOrders.silent();
        assertThat(CHECKLIST.measures(order))
                .containsExactly(new MeasureOrder(order.title(), "sfj", order.deadline(), null, false));
        assertThat(CHECKLIST.entries(order)).isEmpty();
        assertThat(CHECKLIST.periods(order)).isNull();
    }

    @Test
    void needsNoMeasureWhereThereAreEntriesOrPeriods() {
        assertThat(LIST.measures(TestOrders.silent())).isEmpty();
        assertThat(RECURRING.measures(TestOrders.silent())).isEmpty();
    }

    @Test
    void isDueWithTheItemWhereItHasNoDateOfItsOwn() {
        ItemOrder order = TestOrders.of(List.of(UNDATED, DATED), List.of(UNDATED, DATED), null);
        assertThat(LIST.measures(order)).containsExactly(UNDATED.due(order.deadline()), DATED);
        assertThat(LIST.entries(order)).containsExactly(UNDATED.due(order.deadline()), DATED);
    }

    @Test
    void hasAnEntryForEachCooperatingUnitWhereNoneIsListed() {
        ItemOrder order = TestOrders.silent();
        assertThat(LIST.entries(order))
                .containsExactly(
                        new MeasureOrder(order.title(), "gaj", order.deadline(), null, false),
                        new MeasureOrder(order.title(), "mzj", order.deadline(), null, false));
    }

    @Test
    void hasOneEntryForTheResponsibleUnitWhereItIsAlone() {
        ItemOrder order = TestOrders.alone();
        assertThat(LIST.entries(order))
                .containsExactly(new MeasureOrder(order.title(), "sfj", order.deadline(), null, false));
    }

    @Test
    void recursOnceUnlessTheOrderSaysMore() {
        assertThat(RECURRING.periods(TestOrders.silent())).isOne();
        assertThat(RECURRING.periods(TestOrders.of(List.of(), List.of(), 4))).isEqualTo(4);
    }

    @Test
    void refusesWhatTheModelWouldNeverHandOut() {
        assertUnfit("ENTRY", () -> CHECKLIST.entries(TestOrders.of(List.of(), List.of(DATED), null)));
        assertUnfit("ENTRY", () -> RECURRING.entries(TestOrders.of(List.of(), List.of(DATED), 2)));
        assertUnfit("PERIOD", () -> CHECKLIST.periods(TestOrders.of(List.of(), List.of(), 1)));
        assertUnfit("PERIOD", () -> LIST.periods(TestOrders.of(List.of(), List.of(), 1)));
        assertUnfit("MEASURE", () -> new OrderedWork(EnumSet.of(WorkKind.ENTRY))
                .measures(TestOrders.of(List.of(DATED), List.of(), null)));
    }

    private static void assertUnfit(String kind, ThrowingCallable ordering) {
        assertThatThrownBy(ordering).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Refused.Reason.INVALID);
            assertThat(refused.key()).isEqualTo("item.work.unfit." + kind);
        });
    }
}
