package org.zhenggai.rectification;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.persistence.AssignmentMapper;
import org.zhenggai.rectification.persistence.ItemMapper;

/** Stores what became of an item, and tells the other features where its status changed. */
@Component
public class ItemRecords {

    private final ItemMapper items;
    private final AssignmentMapper assignments;
    private final SearchGrams grams;
    private final ApplicationEventPublisher events;

    ItemRecords(ItemMapper items, AssignmentMapper assignments, SearchGrams grams, ApplicationEventPublisher events) {
        this.items = items;
        this.assignments = assignments;
        this.grams = grams;
        this.events = events;
    }

    /** The item with its row locked: whatever else is done about it waits until this transaction ends. */
    public SupervisedItem locked(String code) {
        items.lock(code);
        return items.get(code);
    }

    public SupervisedItem get(String code) {
        return items.get(code);
    }

    /** Everything that is owed about the item now. */
    public List<Assignment> duties(String code) {
        return assignments.of(code);
    }

    /** Whoever loses a race is run again by the engine edge, or told of the conflict. */
    public void store(SupervisedItem before, SupervisedItem after) {
        if (items.update(after) == 0) {
            throw new OptimisticLockingFailureException(
                    "Item " + after.code() + " moved on from version " + after.version());
        }
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
