package org.zhenggai.ledger.web;

import java.util.ArrayList;
import java.util.List;
import org.zhenggai.ledger.dashboard.Dashboard.Share;

/** Categories as arcs of a ring whose circumference is {@value #AROUND} units, the largest first. */
record CategoryRing(List<Share> categories) {

    /** A circle of radius 100/2π, so that a dash's length is a percentage. */
    private static final int AROUND = 100;

    /** {@code colour} is the number of a colour of the style sheet. */
    record Arc(Share share, String dashes, double offset, int colour) {}

    public int total() {
        return categories.stream().mapToInt(share -> share.counts().total()).sum();
    }

    public boolean illustrative() {
        return categories.stream().anyMatch(Share::illustrative);
    }

    public List<Arc> arcs() {
        List<Arc> arcs = new ArrayList<>();
        double before = 0;
        int total = total();
        for (Share share : categories) {
            double part = AROUND * (double) share.counts().total() / total;
            arcs.add(new Arc(share, part + " " + (AROUND - part), -before, arcs.size() % 9 + 1));
            before += part;
        }
        return arcs;
    }
}
