package org.zhenggai.alert.delivery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.zhenggai.alert.Alert;
import org.zhenggai.alert.channel.ChannelName;

/** Names a message by its cause, so that whoever plans or sends it again does so under the same name. Tells outsiders nothing. */
final class DeliveryKey {

    private static final int BYTES = 20;

    private DeliveryKey() {}

    static String toPerson(ChannelName channel, long alertId) {
        return of(channel.name(), "alert", Long.toString(alertId));
    }

    /** An alert that four people get is one message to a group. */
    static String toGroup(ChannelName channel, Alert alert) {
        return of(
                channel.name(),
                "group",
                alert.subject(),
                alert.rule(),
                Integer.toString(alert.deadlineVersion()),
                Integer.toString(alert.occasion()));
    }

    static String ofDigest(ChannelName channel, String recipient, LocalDate day) {
        return of(channel.name(), "digest", recipient, day.toString());
    }

    private static String of(String... parts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", List.of(parts)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every Java", impossible);
        }
    }
}
