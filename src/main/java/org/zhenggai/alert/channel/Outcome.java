package org.zhenggai.alert.channel;

import java.time.Instant;

/** How sending went. Reasons are technical, and name neither people nor where they are reached. */
public sealed interface Outcome {

    record Delivered() implements Outcome {}

    /** {@code notBefore} where the other side asked for a time, else null. */
    record TryAgain(String reason, Instant notBefore) implements Outcome {}

    /** Trying again would change nothing. */
    record Undeliverable(String reason) implements Outcome {}

    static Outcome delivered() {
        return new Delivered();
    }

    static Outcome tryAgain(String reason) {
        return new TryAgain(reason, null);
    }

    static Outcome undeliverable(String reason) {
        return new Undeliverable(reason);
    }
}
