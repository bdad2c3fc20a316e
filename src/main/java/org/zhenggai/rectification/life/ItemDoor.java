package org.zhenggai.rectification.life;

import org.springframework.stereotype.Component;
import org.zhenggai.evidence.ItemAccess;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.Refused;
import org.zhenggai.rectification.StatusName;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.persistence.AssignmentMapper;
import org.zhenggai.rectification.persistence.ItemMapper;

/** Who comes near an item's files: everybody who sees the item reads, those who work on it add. */
@Component
class ItemDoor implements ItemAccess {

    private final ItemMapper items;
    private final AssignmentMapper assignments;
    private final CurrentActor currentActor;

    ItemDoor(ItemMapper items, AssignmentMapper assignments, CurrentActor currentActor) {
        this.items = items;
        this.assignments = assignments;
        this.currentActor = currentActor;
    }

    @Override
    public void requireVisible(String code) {
        visible(code, currentActor.get());
    }

    @Override
    public void requireContributor(String code) {
        Actor actor = currentActor.get();
        SupervisedItem item = visible(code, actor);
        if (item.status().ended()) {
            throw Refused.conflict("item.status.refused", code, new StatusName(item.status()));
        }
        boolean office = actor.isOfTheOffice();
        boolean working =
                actor.is(Role.HANDLER) || assignments.of(code).stream().anyMatch(duty -> duty.owedBy(actor));
        if (!office && !working) {
            throw Refused.forbidden("item.contributor.only");
        }
    }

    private SupervisedItem visible(String code, Actor actor) {
        if (actor.seesNoItem()) {
            throw Refused.forbidden("item.hidden.administrator");
        }
        SupervisedItem item = items.get(code);
        boolean everything = actor.seesEveryItem();
        if (!everything && (item.state().schedule().dispatchedOn() == null || !items.concerns(code, actor.unit()))) {
            throw Refused.notFound("item.unknown", code);
        }
        return item;
    }
}
