package org.zhenggai.rectification.sight;

import org.springframework.stereotype.Component;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.Refused;
import org.zhenggai.rectification.StatusName;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.persistence.AssignmentMapper;
import org.zhenggai.rectification.persistence.ItemSight;

/** Who comes near an item: everybody who sees it reads, those who work on it add. */
@Component
public class ItemDoor implements ItemAccess {

    private final ItemSight sight;
    private final AssignmentMapper assignments;
    private final CurrentActor currentActor;

    public ItemDoor(ItemSight sight, AssignmentMapper assignments, CurrentActor currentActor) {
        this.sight = sight;
        this.assignments = assignments;
        this.currentActor = currentActor;
    }

    @Override
    public SupervisedItem requireVisible(String code) {
        return visible(code, currentActor.get());
    }

    @Override
    public void requireContributor(String code) {
        Actor actor = currentActor.get();
        SupervisedItem item = visible(code, actor);
        if (item.status().ended()) {
            throw Refused.conflict("item.status.refused", code, new StatusName(item.status()));
        }
        boolean working =
                actor.is(Role.HANDLER) || assignments.of(code).stream().anyMatch(duty -> duty.owedBy(actor));
        if (!working && !actor.isOfTheOffice()) {
            throw Refused.forbidden("item.contributor.only");
        }
    }

    private SupervisedItem visible(String code, Actor actor) {
        return sight.find(code, Sight.scope(actor)).orElseThrow(() -> Refused.notFound("item.unknown", code));
    }
}
