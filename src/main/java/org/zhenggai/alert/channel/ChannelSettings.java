package org.zhenggai.alert.channel;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where messages go; addresses and secrets come from the environment, and a blank one leaves its channel off. */
@ConfigurationProperties("zhenggai.channels")
public record ChannelSettings(
        Duration connectTimeout, Duration timeout, Email email, Robot wecom, Robot dingtalk, Robot feishu) {

    /** {@code TLS} from the first byte on, {@code STARTTLS} demanded, or {@code NONE}. */
    public enum Security {
        TLS,
        STARTTLS,
        NONE
    }

    public record Email(
            String host, int port, Security security, String user, String password, String from, int perMinute) {
        @Override
        public String toString() {
            return "Email[hidden]";
        }
    }

    /** The address of a robot is a secret too: whoever knows it may speak to the group. */
    public record Robot(String url, String secret, int perMinute) {
        @Override
        public String toString() {
            return "Robot[hidden]";
        }
    }
}
