package org.zhenggai.alert.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;
import org.zhenggai.alert.Alert;

/** When and how persistently messages are sent; offices differ, so nothing of it stands in the code. */
@Validated
@ConfigurationProperties("zhenggai.delivery")
public record DeliverySettings(
        @NotNull Duration lease,
        @NotNull @Valid Retry retry,
        @NotNull LocalTime digestAt,
        @NotNull @Valid Quiet quietHours,
        @NotNull Alert.Level urgentFrom,
        @NotNull Alert.Level groupsFrom,
        @Min(1) int keepDays) {

    /** {@code jitter} is the part of a wait that is left to chance: 0.2 makes an hour of 48 to 60 minutes. */
    public record Retry(
            @NotNull Duration first,
            @NotNull Duration longest,
            @Min(1) int attempts,
            @DecimalMin("0") @DecimalMax("1") double jitter) {}

    /** For everybody who has not chosen hours of their own, and for groups. */
    public record Quiet(@NotNull LocalTime from, @NotNull LocalTime to, boolean urgentPasses) {}

    boolean isUrgent(Alert.Level level) {
        return level.compareTo(urgentFrom) >= 0;
    }
}
