package org.zhenggai.evidence;

import org.zhenggai.platform.Refused;

/** One open item, one closed item, one that only others see. */
final class KnownItems implements ItemAccess {

    static final String OPEN = "ZG-2022-0703";
    static final String CLOSED = "ZG-2022-0101";

    @Override
    public void requireVisible(String item) {
        if (!item.equals(OPEN) && !item.equals(CLOSED)) {
            throw Refused.notFound("item.unknown", item);
        }
    }

    @Override
    public void requireContributor(String item) {
        requireVisible(item);
        if (item.equals(CLOSED)) {
            throw Refused.conflict("item.closed", item);
        }
    }
}
