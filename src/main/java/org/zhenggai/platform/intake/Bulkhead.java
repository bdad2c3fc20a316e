package org.zhenggai.platform.intake;

import java.util.HashMap;
import java.util.Map;

/** So many at once, and of these so many for one party: whoever takes more than their share leaves room for others. */
final class Bulkhead {

    private final int all;
    private final int each;
    private final Map<String, Integer> taken = new HashMap<>();
    private int sum;

    Bulkhead(int all, int each) {
        this.all = all;
        this.each = each;
    }

    /** False where there is none: nobody queues, since the queue would hold what the places are to spare. */
    synchronized boolean take(String party) {
        int own = taken.getOrDefault(party, 0);
        if (sum >= all || own >= each) {
            return false;
        }
        taken.put(party, own + 1);
        sum++;
        return true;
    }

    synchronized void leave(String party) {
        taken.computeIfPresent(party, (same, own) -> own == 1 ? null : own - 1);
        sum--;
    }

    synchronized int taken() {
        return sum;
    }
}
