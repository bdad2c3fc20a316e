package org.zhenggai.ledger;

/** How many duties of each group; exact up to 10,000 in all, the soonest first. */
public record DutyCounts(int overdue, int today, int week, int later) {

    public int of(DutyGroup group) {
        return switch (group) {
            case OVERDUE -> overdue;
            case TODAY -> today;
            case WEEK -> week;
            case LATER -> later;
        };
    }

    public int all() {
        return overdue + today + week + later;
    }
}
