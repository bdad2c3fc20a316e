package org.zhenggai.drafting;

import org.zhenggai.platform.security.HeldInSession;

/** What became of one item of many; {@code reason} says why nothing did, null where it was done. */
public record BulkOutcome(String code, String reason) implements HeldInSession {

    public boolean done() {
        return reason == null;
    }
}
