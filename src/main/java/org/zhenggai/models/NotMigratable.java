package org.zhenggai.models;

/** An instance has to stay on its version. */
public class NotMigratable extends RuntimeException {

    private final String nodes;

    /** It stands at {@code nodes}, labels, which the new version does not have. */
    public NotMigratable(String nodes, Throwable cause) {
        super(nodes, cause);
        this.nodes = nodes;
    }

    /** The engine refuses for a reason of its own. */
    public NotMigratable(Throwable cause) {
        super(cause);
        this.nodes = null;
    }

    /** Null where the engine had a reason of its own. */
    public String nodes() {
        return nodes;
    }
}
