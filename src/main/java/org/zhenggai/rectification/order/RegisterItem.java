package org.zhenggai.rectification.order;

import static org.zhenggai.rectification.persistence.ItemMapper.Relation.COOPERATING;
import static org.zhenggai.rectification.persistence.ItemMapper.Relation.RESPONSIBLE;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.audit.Meaning;
import org.zhenggai.catalogue.ItemOrder;
import org.zhenggai.catalogue.MeasureOrder;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.Refused;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.StatusName;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.WorkKind;
import org.zhenggai.rectification.persistence.ItemMapper;
import org.zhenggai.rectification.persistence.MeasureMapper;
import org.zhenggai.rectification.persistence.SearchGrams;

/** Enters an item as a draft, and replaces what was ordered while it is one. */
@Component
public class RegisterItem {

    private static final int NUMBERING_ATTEMPTS = 20;

    private final ItemMapper items;
    private final MeasureMapper measures;
    private final Periods periods;
    private final OrderRules rules;
    private final OrderAsStored stored;
    private final SearchGrams grams;
    private final AuditTrail audit;
    private final Clock clock;

    RegisterItem(
            ItemMapper items,
            MeasureMapper measures,
            Periods periods,
            OrderRules rules,
            OrderAsStored stored,
            SearchGrams grams,
            AuditTrail audit,
            Clock clock) {
        this.items = items;
        this.measures = measures;
        this.periods = periods;
        this.rules = rules;
        this.stored = stored;
        this.grams = grams;
        this.audit = audit;
        this.clock = clock;
    }

    /** Answers the code of the new item, numbered by us where the order names none. */
    @Transactional
    public String register(ItemOrder order, Actor actor) {
        actor.requireOffice();
        ItemOrder complete = insert(order);
        storeParts(complete);
        audit.append(AuditEvent.of("REGISTERED", Meaning.REGISTERED, complete.code(), actor, clock.instant())
                .round(1)
                .changing(OrderChanges.between(null, complete)));
        return complete.code();
    }

    /** Officers who order at the same moment are given the same number; whoever comes second takes the next one. */
    private ItemOrder insert(ItemOrder order) {
        for (int attempt = 1; ; attempt++) {
            ItemOrder complete = rules.completed(order);
            try {
                items.insert(complete, clock.instant());
                return complete;
            } catch (DuplicateKeyException taken) {
                if (order.code() != null || attempt == NUMBERING_ATTEMPTS) {
                    throw Refused.conflict("item.code.taken", complete.code());
                }
            }
        }
    }

    /** What was saved as it stood leaves no trace. */
    @Transactional
    public void edit(ItemOrder order, @Nullable Integer expectedVersion, Actor actor) {
        actor.requireOffice();
        SupervisedItem before = items.get(order.code());
        if (before.status() != Status.DRAFT) {
            throw Refused.conflict("item.edit.notDraft", order.code(), new StatusName(before.status()));
        }
        int version = expectedVersion == null ? before.version() : expectedVersion;
        ItemOrder complete = rules.completed(order);
        ItemOrder said = stored.of(order.code()).order();
        if (version == before.version() && complete.equals(said)) {
            return;
        }
        if (items.updateOrder(complete, version) == 0) {
            throw Refused.conflict("item.changed", order.code());
        }
        measures.deleteAll(order.code());
        items.dropUnit(order.code(), RESPONSIBLE);
        items.dropUnit(order.code(), COOPERATING);
        storeParts(complete);
        audit.append(AuditEvent.of("EDITED", Meaning.CHANGED, order.code(), actor, clock.instant())
                .round(1)
                .changing(OrderChanges.between(said, complete)));
    }

    private void storeParts(ItemOrder order) {
        items.addUnit(order.code(), order.responsibleUnit(), RESPONSIBLE);
        order.cooperatingUnits().forEach(unit -> items.addUnit(order.code(), unit, COOPERATING));
        int no = 1;
        for (MeasureOrder measure : order.measures()) {
            measures.insert(order.code(), no++, WorkKind.MEASURE, measure);
        }
        for (MeasureOrder entry : order.entries()) {
            measures.insert(order.code(), no++, WorkKind.ENTRY, entry);
        }
        if (order.periods() != null) {
            periods.plan(order.code(), no, order.periods(), order.responsibleUnit());
        }
        grams.replace(order.code());
    }

    /** Whether the item is there already: a repeated first start leaves it alone. */
    public boolean knows(String code) {
        return items.find(code).isPresent();
    }
}
