package org.zhenggai.ledger.story;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.ledger.ItemView;
import org.zhenggai.organisation.Actor;
import org.zhenggai.rectification.Status;
import org.zhenggai.supervision.LookBack;
import org.zhenggai.supervision.exchange.Exchanges;
import org.zhenggai.supervision.exchange.RequestExtension;
import org.zhenggai.supervision.exchange.UrgeItem;

/** Which use cases would take a person's word about an item now; they decide again when it comes to it. */
@Component
@Transactional(readOnly = true)
public class ActionsOnItem {

    private final RequestExtension requestExtension;
    private final Exchanges exchanges;

    ActionsOnItem(RequestExtension requestExtension, Exchanges exchanges) {
        this.requestExtension = requestExtension;
        this.exchanges = exchanges;
    }

    public ItemActions of(ItemView item, Actor actor) {
        boolean office = actor.isOfTheOffice();
        boolean underWay = item.status() != Status.DRAFT && !item.status().ended();
        return new ItemActions(
                office && item.status() == Status.DRAFT,
                !item.assignments().isEmpty() && UrgeItem.isOpenTo(item.responsibleUnit(), actor),
                office && underWay && item.status() != Status.PUBLIC_NOTICE,
                requestExtension.isOpenTo(item.code(), actor),
                office && !item.status().ended(),
                office && item.status() == Status.CLOSED && notLookedBack(item),
                office);
    }

    private boolean notLookedBack(ItemView item) {
        return exchanges.lookBacks(item.code()).stream()
                .filter(lookBack -> lookBack.round() == item.round())
                .allMatch(lookBack -> lookBack.status() == LookBack.Status.SCHEDULED);
    }
}
