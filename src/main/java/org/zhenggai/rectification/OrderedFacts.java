package org.zhenggai.rectification;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.catalogue.Grade;
import org.zhenggai.catalogue.ItemOrder;
import org.zhenggai.catalogue.Kind;
import org.zhenggai.deadline.DayType;
import org.zhenggai.platform.text.PlainText;

/** What an order says of an item, side by side with what it said before: the history names each difference. */
public record OrderedFacts(
        Integer category,
        String title,
        String problem,
        String requirement,
        String target,
        Kind kind,
        Grade grade,
        String responsibleUnit,
        String responsibleLeader,
        LocalDate deadline,
        Integer deadlineDays,
        DayType deadlineDayType,
        String measuresProcess,
        Integer satisfactionTarget) {

    /** Before anything was ordered. */
    public static final OrderedFacts NONE =
            new OrderedFacts(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Texts of earlier builds still have the line breaks of the browsers that they came from. */
    public OrderedFacts {
        title = PlainText.said(title);
        problem = PlainText.said(problem);
        requirement = PlainText.said(requirement);
        target = PlainText.said(target);
    }

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

    public Map<String, AuditEvent.Change> changesTo(OrderedFacts next) {
        Map<String, AuditEvent.Change> changes = new TreeMap<>();
        for (RecordComponent fact : OrderedFacts.class.getRecordComponents()) {
            Object from = value(fact, this);
            Object to = value(fact, next);
            if (!Objects.equals(from, to)) {
                changes.put(fact.getName(), new AuditEvent.Change(from, to));
            }
        }
        return changes;
    }

    private static Object value(RecordComponent fact, OrderedFacts of) {
        try {
            return fact.getAccessor().invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
