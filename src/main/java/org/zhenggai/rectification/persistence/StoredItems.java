package org.zhenggai.rectification.persistence;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.Refused;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.ItemRecords;
import org.zhenggai.rectification.StatusChanged;
import org.zhenggai.rectification.SupervisedItem;

@Component
public class StoredItems implements ItemRecords {

    private final ItemMapper items;
    private final IdentityMap held;
    private final AssignmentMapper assignments;
    private final SearchGrams grams;
    private final ApplicationEventPublisher events;

    public StoredItems(
            ItemMapper items, AssignmentMapper assignments, SearchGrams grams, ApplicationEventPublisher events) {
        this.items = items;
        this.held = new IdentityMap();
        this.assignments = assignments;
        this.grams = grams;
        this.events = events;
    }

    @Override
    public SupervisedItem locked(String code) {
        SupervisedItem item = items.lock(code).orElseThrow(() -> Refused.notFound("item.unknown", code));
        held.locked(item);
        return item;
    }

    @Override
    public SupervisedItem get(String code) {
        return held.find(code).orElseGet(() -> items.get(code));
    }

    @Override
    public List<Assignment> duties(String code) {
        return assignments.of(code);
    }

    @Override
    public void store(SupervisedItem before, SupervisedItem after) {
        if (items.update(after) == 0) {
            throw new OptimisticLockingFailureException(
                    "Item " + after.code() + " moved on from version " + after.version());
        }
        held.stored(after.stored());
        if (!before.state().responsibleUnit().equals(after.state().responsibleUnit())
                || !before.state().responsibleLeader().equals(after.state().responsibleLeader())) {
            grams.replace(after.code());
        }
        if (before.status() != after.status()) {
            items.ended(after.code(), after.status().ended());
            events.publishEvent(new StatusChanged(after, before.status()));
        }
    }
}
