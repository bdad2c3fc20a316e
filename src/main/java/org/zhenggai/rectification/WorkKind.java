package org.zhenggai.rectification;

/** What an item's work consists of; {@code function} is how a model asks for the pieces of the kind. */
public enum WorkKind {
    /** A measure of a requirement, or a milestone of a project. */
    MEASURE("work.measures("),
    /** A county, an entry of a list, a clue. */
    ENTRY("work.entries("),
    /** A period of what recurs. */
    PERIOD("work.nextPeriod(");

    private final String function;

    WorkKind(String function) {
        this.function = function;
    }

    /** How an expression of a model that hands out such pieces begins. */
    public String function() {
        return function;
    }
}
