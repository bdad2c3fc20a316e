package org.zhenggai.evidence.storage;

import java.util.Set;
import org.zhenggai.platform.Refused;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.TestItems;
import org.zhenggai.rectification.sight.ItemAccess;

/** Two open items, one closed item, one that only others see. */
final class KnownItems implements ItemAccess {

    static final String OPEN = "ZG-2022-0703";
    static final String OTHER = "ZG-2022-0704";
    static final String CLOSED = "ZG-2022-0101";

    @Override
    public SupervisedItem requireVisible(String item) {
        if (!Set.of(OPEN, OTHER, CLOSED).contains(item)) {
            throw Refused.notFound("item.unknown", item);
        }
        return TestItems.in(item.equals(CLOSED) ? Status.CLOSED : Status.IN_PROGRESS);
    }

    @Override
    public void requireContributor(String item) {
        requireVisible(item);
        if (item.equals(CLOSED)) {
            throw Refused.conflict("item.closed", item);
        }
    }
}
