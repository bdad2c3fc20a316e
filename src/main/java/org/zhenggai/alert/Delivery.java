package org.zhenggai.alert;

import java.time.Instant;
import org.zhenggai.alert.channel.ChannelName;

/** One message through one channel; what it says and where it goes is looked up when it is sent. */
public record Delivery(
        Long id,
        ChannelName channel,
        String recipient,
        String idempotencyKey,
        boolean digest,
        int priority,
        Status status,
        int attempts,
        Instant nextAttemptAt) {

    public static final int URGENT = 0;
    public static final int USUAL = 1;

    public enum Status {
        PENDING,
        SENT,
        DEAD,
        VOID
    }

    public boolean urgent() {
        return priority == URGENT;
    }

    /** Nobody has begun to send it, so a digest still takes more. */
    public boolean untouched() {
        return status == Status.PENDING && attempts == 0;
    }
}
