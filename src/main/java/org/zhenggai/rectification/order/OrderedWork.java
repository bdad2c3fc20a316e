package org.zhenggai.rectification.order;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhenggai.catalogue.ItemOrder;
import org.zhenggai.catalogue.MeasureOrder;
import org.zhenggai.platform.Refused;
import org.zhenggai.rectification.WorkKind;

/**
 * The work of an order, made to fit the model that will hand it out: what is missing is taken for granted, and what the
 * model would never hand out is refused, or it would stay undone for ever.
 */
record OrderedWork(Set<WorkKind> handedOut) {

    /** An order that names no work has one measure: to do what it requires. */
    List<MeasureOrder> measures(ItemOrder order) {
        fits(WorkKind.MEASURE, !order.measures().isEmpty());
        boolean nothingElse = !handedOut.contains(WorkKind.ENTRY) && !handedOut.contains(WorkKind.PERIOD);
        return order.measures().isEmpty() && handedOut.contains(WorkKind.MEASURE) && nothingElse
                ? List.of(wholeOrder(order, order.responsibleUnit()))
                : dated(order.measures(), order);
    }

    /** Without entries each cooperating unit has one, or the responsible unit where it is alone. */
    List<MeasureOrder> entries(ItemOrder order) {
        fits(WorkKind.ENTRY, !order.entries().isEmpty());
        if (!order.entries().isEmpty() || !handedOut.contains(WorkKind.ENTRY)) {
            return dated(order.entries(), order);
        }
        List<String> units =
                order.cooperatingUnits().isEmpty() ? List.of(order.responsibleUnit()) : order.cooperatingUnits();
        return units.stream().map(unit -> wholeOrder(order, unit)).toList();
    }

    @Nullable
    Integer periods(ItemOrder order) {
        fits(WorkKind.PERIOD, order.periods() != null);
        if (!handedOut.contains(WorkKind.PERIOD)) {
            return null;
        }
        return order.periods() == null ? Integer.valueOf(1) : order.periods();
    }

    private void fits(WorkKind kind, boolean ordered) {
        if (ordered && !handedOut.contains(kind)) {
            throw Refused.invalid("item.work.unfit." + kind.name());
        }
    }

    private static List<MeasureOrder> dated(List<MeasureOrder> work, ItemOrder order) {
        return work.stream()
                .map(piece -> piece.due() != null ? piece : piece.due(order.deadline()))
                .toList();
    }

    private static MeasureOrder wholeOrder(ItemOrder order, String unit) {
        return new MeasureOrder(order.title(), unit, order.deadline(), null, false);
    }
}
