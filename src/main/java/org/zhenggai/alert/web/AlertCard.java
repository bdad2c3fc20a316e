package org.zhenggai.alert.web;

import java.time.OffsetDateTime;
import java.util.Set;
import org.zhenggai.alert.Alert;
import org.zhenggai.platform.time.Zones;

/**
 * An alert in the inbox.
 *
 * @param duty       the task id of the duty that it is about, while that is still owed; else null
 * @param voidReason why it is pointless by now; null while it stands
 */
record AlertCard(
        long id,
        String item,
        String duty,
        Alert.Level level,
        OffsetDateTime raisedAt,
        OffsetDateTime readAt,
        String text,
        String voidReason) {

    /** A moved deadline voids what was said about a duty, not the duty. */
    private static final Set<String> OVER = Set.of("CLOSED", "WITHDRAWN", "DONE");

    static AlertCard of(Alert alert, String voidReason) {
        boolean ofDuty = !alert.subject().equals(alert.item());
        return new AlertCard(
                alert.id(),
                alert.item(),
                ofDuty && !OVER.contains(String.valueOf(voidReason)) ? alert.subject() : null,
                alert.level(),
                Zones.cityTime(alert.raisedAt()),
                Zones.cityTime(alert.readAt()),
                alert.text(),
                voidReason);
    }
}
