package org.zhenggai.alert.delivery;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.zhenggai.alert.Alert;

/** When and how persistently messages are sent; offices differ, so nothing of it stands in the code. */
@ConfigurationProperties("zhenggai.delivery")
public record DeliverySettings(
        Duration lease,
        Retry retry,
        LocalTime digestAt,
        Quiet quietHours,
        Alert.Level urgentFrom,
        Alert.Level groupsFrom) {

    /** {@code jitter} is the part of a wait that is left to chance: 0.2 makes an hour of 48 to 60 minutes. */
    public record Retry(Duration first, Duration longest, int attempts, double jitter) {}

    /** For everybody who has not chosen hours of their own, and for groups. */
    public record Quiet(LocalTime from, LocalTime to, boolean urgentPasses) {}

    boolean isUrgent(Alert.Level level) {
        return level.compareTo(urgentFrom) >= 0;
    }
}
