package org.zhenggai.rectification.order;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.Post;
import org.zhenggai.organisation.Role;
import org.zhenggai.organisation.Unit;
import org.zhenggai.platform.Refused;
import org.zhenggai.rectification.Lives;
import org.zhenggai.rectification.Redispatched;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.persistence.ItemMapper;
import org.zhenggai.rectification.persistence.MeasureMapper;

/** 重新交办: hands an item that its unit declined to another one. */
@Component
public class RedispatchItem {

    private final ItemMapper items;
    private final MeasureMapper measures;
    private final Organisation organisation;
    private final Lives lives;
    private final ApplicationEventPublisher events;

    RedispatchItem(
            ItemMapper items,
            MeasureMapper measures,
            Organisation organisation,
            Lives lives,
            ApplicationEventPublisher events) {
        this.items = items;
        this.measures = measures;
        this.organisation = organisation;
        this.lives = lives;
        this.events = events;
    }

    public SupervisedItem redispatched(SupervisedItem item, @Nullable String unit) {
        Unit known = organisation
                .findUnit(unit)
                .filter(found -> found.kind().takesItems())
                .orElseThrow(() -> Refused.invalid("item.unit.unknown", unit));
        Person leader = organisation.holdersOf(new Post(known.code(), Role.RESPONSIBLE_LEADER)).stream()
                .findFirst()
                .orElseThrow(() -> Refused.invalid("item.unit.leaderless", known.name()));
        if (organisation.holdersOf(new Post(known.code(), Role.HANDLER)).isEmpty()) {
            throw Refused.invalid("item.unit.handlerless", known.name());
        }
        items.dropUnit(item.code(), ItemMapper.Relation.RESPONSIBLE);
        items.addUnit(item.code(), item.state().responsibleUnit(), ItemMapper.Relation.ASSIGNED);
        items.addUnit(item.code(), known.code(), ItemMapper.Relation.RESPONSIBLE);
        // A unit that the matter is no business of does not carry its measures out either.
        measures.handOver(item.code(), item.state().responsibleUnit(), known.code());
        items.leaveUnit(item.code(), known.code(), ItemMapper.Relation.COOPERATING);
        // What was asked of, or by, the unit before is no business of the new one.
        events.publishEvent(new Redispatched(item.code()));
        lives.satellitesEnded(item.code());
        return item.redispatched(known.code(), leader.username());
    }
}
