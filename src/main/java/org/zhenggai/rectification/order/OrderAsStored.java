package org.zhenggai.rectification.order;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.catalogue.ItemOrder;
import org.zhenggai.catalogue.MeasureOrder;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.Refused;
import org.zhenggai.rectification.OrderedFacts;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.StatusName;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.WorkKind;
import org.zhenggai.rectification.persistence.ItemMapper;
import org.zhenggai.rectification.persistence.MeasureMapper;

/** A draft as it was ordered, for whoever goes on writing it. */
@Component
public class OrderAsStored {

    /** {@code version} is what the next edit is compared with. */
    public record Draft(ItemOrder order, int version) {}

    private final ItemMapper items;
    private final MeasureMapper measures;

    OrderAsStored(ItemMapper items, MeasureMapper measures) {
        this.items = items;
        this.measures = measures;
    }

    /** For the office; refuses whatever is no draft any more. */
    @Transactional(readOnly = true)
    public Draft of(String code, Actor actor) {
        actor.requireOffice();
        return of(code);
    }

    Draft of(String code) {
        SupervisedItem item = items.get(code);
        if (item.status() != Status.DRAFT) {
            throw Refused.conflict("item.edit.notDraft", code, new StatusName(item.status()));
        }
        OrderedFacts said = items.ordered(code).orElseThrow(() -> Refused.notFound("item.unknown", code));
        List<MeasureOrder> periods = measures.ordered(code, WorkKind.PERIOD);
        ItemOrder order = new ItemOrder(
                code,
                item.programme(),
                said.category(),
                said.title(),
                item.titleOfficial(),
                said.problem(),
                said.requirement(),
                said.target(),
                said.kind(),
                said.grade(),
                said.responsibleUnit(),
                items.units(code, ItemMapper.Relation.COOPERATING),
                said.responsibleLeader(),
                item.deadlineTerm(),
                said.measuresProcess(),
                said.satisfactionTarget(),
                item.illustrative(),
                measures.ordered(code, WorkKind.MEASURE),
                measures.ordered(code, WorkKind.ENTRY),
                periods.isEmpty() ? null : periods.size());
        return new Draft(order, item.version());
    }
}
