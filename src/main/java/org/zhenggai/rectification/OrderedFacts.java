package org.zhenggai.rectification;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.catalogue.Grade;
import org.zhenggai.catalogue.ItemOrder;
import org.zhenggai.catalogue.Kind;
import org.zhenggai.deadline.DayType;

/** What an order says of an item, side by side with what it said before: the history names each difference. */
public record OrderedFacts(
        @Nullable Integer category,
        String title,
        @Nullable String problem,
        String requirement,
        @Nullable String target,
        Kind kind,
        Grade grade,
        String responsibleUnit,
        String responsibleLeader,
        @Nullable LocalDate deadline,
        @Nullable Integer deadlineDays,
        @Nullable DayType deadlineDayType,
        String measuresProcess,
        @Nullable Integer satisfactionTarget) {

    public static OrderedFacts of(ItemOrder order) {
        return new OrderedFacts(
                order.category(),
                order.title(),
                order.problem(),
                order.requirement(),
                order.target(),
                order.kind(),
                order.grade(),
                order.responsibleUnit(),
                order.responsibleLeader(),
                order.deadline().date(),
                order.deadline().days(),
                order.deadline().dayType(),
                order.measuresProcess(),
                order.satisfactionTarget());
    }

    /** {@code before} null where nothing was ordered before. */
    public Map<String, AuditEvent.Change> changesSince(@Nullable OrderedFacts before) {
        Map<String, AuditEvent.Change> changes = new TreeMap<>();
        for (RecordComponent fact : OrderedFacts.class.getRecordComponents()) {
            Object from = before == null ? null : value(fact, before);
            Object to = value(fact, this);
            if (!Objects.equals(from, to)) {
                changes.put(fact.getName(), new AuditEvent.Change(from, to));
            }
        }
        return changes;
    }

    private static @Nullable Object value(RecordComponent fact, OrderedFacts of) {
        try {
            return fact.getAccessor().invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
