package org.zhenggai.rectification;

/** What an item's work consists of; {@code expression} is how a model asks for the pieces of the kind. */
public enum WorkKind {
    /** A measure of a requirement, or a milestone of a project. */
    MEASURE("${work.measures(execution)}"),
    /** A county, an entry of a list, a clue. */
    ENTRY("${work.entries(execution)}"),
    /** A period of what recurs. */
    PERIOD("${work.nextPeriod(execution)}");

    private final String expression;

    WorkKind(String expression) {
        this.expression = expression;
    }

    /** The collection of a loop over such pieces, or, of periods, the parameter of their step. */
    public String expression() {
        return expression;
    }
}
