package org.zhenggai.policy;

import java.util.List;

/** What the platform needs of a table: how it is asked, and what its answers must be. */
public record Contract(String key, String hitPolicy, List<Column> inputs, List<Column> outputs) {

    public record Column(String name, Domain domain) {}

    public boolean isLadder() {
        return hitPolicy.equals("COLLECT");
    }
}
