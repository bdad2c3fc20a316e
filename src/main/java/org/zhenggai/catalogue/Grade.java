package org.zhenggai.catalogue;

/** How much weight an item has: decides terms, the last signature and the priority of its tasks. */
public enum Grade {
    MAJOR(90),
    IMPORTANT(70),
    GENERAL(50);

    private final int priority;

    Grade(int priority) {
        this.priority = priority;
    }

    public int priority() {
        return priority;
    }
}
