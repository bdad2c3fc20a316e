package org.zhenggai.rectification.order;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhenggai.audit.AuditEvent.Change;
import org.zhenggai.catalogue.ItemOrder;
import org.zhenggai.rectification.OrderedFacts;

/** Where an order says something else than the one before it: each fact, and of units and work the whole list. */
final class OrderChanges {

    private static final Map<String, Function<ItemOrder, @Nullable Object>> PARTS = Map.of(
            "cooperatingUnits", ItemOrder::cooperatingUnits,
            "measures", ItemOrder::measures,
            "entries", ItemOrder::entries,
            "periods", ItemOrder::periods);

    /** {@code before} null where nothing was ordered before. */
    static Map<String, Change> between(@Nullable ItemOrder before, ItemOrder after) {
        Map<String, Change> changes =
                OrderedFacts.of(after).changesSince(before == null ? null : OrderedFacts.of(before));
        PARTS.forEach((name, part) -> {
            Object from = before == null ? null : part.apply(before);
            Object to = part.apply(after);
            if (!Objects.equals(from, to)) {
                changes.put(name, new Change(from, to));
            }
        });
        return changes;
    }

    private OrderChanges() {}
}
