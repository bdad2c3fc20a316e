package org.zhenggai.alert.channel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Where messages go; addresses and secrets come from the environment, and a blank one leaves its channel off. */
@Validated
@ConfigurationProperties("zhenggai.channels")
public record ChannelSettings(
        @NotNull Duration connectTimeout,
        @NotNull Duration timeout,
        @NotNull @Valid Email email,
        @NotNull @Valid Robot wecom,
        @NotNull @Valid Robot dingtalk,
        @NotNull @Valid Robot feishu) {

    /** {@code TLS} from the first byte on, {@code STARTTLS} demanded, or {@code NONE}. */
    public enum Security {
        TLS,
        STARTTLS,
        NONE
    }

    public record Email(
            String host,
            @Min(1) @Max(65535) int port,
            @NotNull Security security,
            String user,
            String password,
            String from,
            @Min(1) int perMinute) {
        @Override
        public String toString() {
            return "Email[hidden]";
        }
    }

    /** The address of a robot is a secret too: whoever knows it may speak to the group. */
    public record Robot(String url, String secret, @Min(1) int perMinute) {
        @Override
        public String toString() {
            return "Robot[hidden]";
        }
    }
}
