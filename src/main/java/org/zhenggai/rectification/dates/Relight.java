package org.zhenggai.rectification.dates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.deadline.Deadlines;
import org.zhenggai.deadline.DueDate;
import org.zhenggai.rectification.ItemRecords;
import org.zhenggai.rectification.Schedule;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.persistence.ItemMapper;

/**
 * Gives running items the days on which the policy of today lights them yellow and red; their deadlines stand. Doing it
 * again changes nothing.
 */
@Component
public class Relight {

    private final ItemMapper items;
    private final ItemRecords records;
    private final Deadlines deadlines;

    Relight(ItemMapper items, ItemRecords records, Deadlines deadlines) {
        this.items = items;
        this.records = records;
        this.deadlines = deadlines;
    }

    /** Goes through the next {@code most} items after this one; answers the last of them, null when none was left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public @Nullable String relight(String after, int most) {
        List<SupervisedItem> some = items.running(after, most);
        some.stream().filter(item -> !relit(item).state().equals(item.state())).forEach(item -> {
            SupervisedItem locked = records.locked(item.code());
            if (locked.status().running()) {
                records.store(locked, relit(locked));
            }
        });
        return some.isEmpty() ? null : some.get(some.size() - 1).code();
    }

    private SupervisedItem relit(SupervisedItem item) {
        Schedule now = item.state().schedule();
        return item.settled(
                new DueDate(now.dueOn(), now.provisional()),
                deadlines.lights(item.grade().name(), now.dueOn()));
    }
}
