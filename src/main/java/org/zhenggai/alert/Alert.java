package org.zhenggai.alert;

import java.time.Instant;

/**
 * Something that one person has to know. Raised once for each {@code subject} (a duty's task id or an item's code),
 * {@code rule}, deadline version, {@code occasion} and recipient; the occasion numbers what may happen repeatedly, such
 * as urging.
 */
public record Alert(
        Long id,
        String subject,
        String item,
        String rule,
        String level,
        int deadlineVersion,
        int occasion,
        String recipient,
        Instant raisedAt,
        Instant readAt,
        String text) {

    /** The mildest level. */
    public static final String REMINDER = "REMINDER";
}
