package org.zhenggai.ledger.web;

import java.io.Serializable;

/** What became of one item of many; {@code reason} says why nothing did, null where it was done. */
record BulkOutcome(String code, String reason) implements Serializable {

    public boolean done() {
        return reason == null;
    }
}
