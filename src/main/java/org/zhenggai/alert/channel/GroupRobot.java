package org.zhenggai.alert.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.zhenggai.platform.time.MachineTime;

/** A vendor's robot that speaks to one group through a webhook. */
class GroupRobot implements DeliveryChannel {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What was sent is at fault; all else is trouble of the server, or of an address that somebody will mend. */
    private static final Set<Integer> MESSAGE_REFUSED = Set.of(400, 413, 415, 422);

    private final RobotDialect dialect;
    private final URI webhook;
    private final String secret;
    private final int perMinute;
    private final JsonPost post;
    private final Clock clock;
    private final MachineTime machine;

    GroupRobot(RobotDialect dialect, ChannelSettings.Robot settings, JsonPost post, Clock clock, MachineTime machine) {
        this.dialect = dialect;
        this.webhook = WebAddress.of("ZHENGGAI_" + dialect.name() + "_URL", settings.url());
        this.secret = settings.secret() == null || settings.secret().isBlank() ? null : settings.secret();
        this.perMinute = settings.perMinute();
        this.post = post;
        this.clock = clock;
        this.machine = machine;
    }

    @Override
    public ChannelName name() {
        return dialect.name();
    }

    @Override
    public boolean configured() {
        return webhook != null;
    }

    @Override
    public int perMinute() {
        return perMinute;
    }

    @Override
    public Outcome send(Message message) {
        Instant now = machine.instant();
        String text = TruncatedText.to(dialect.longest(), message.saying(dialect::harmless));
        try {
            String json = JSON.writeValueAsString(dialect.body(text, secret, now));
            return outcome(post.send(dialect.address(webhook, secret, now), json, message.key()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts are always JSON", impossible);
        } catch (IOException trouble) {
            return Outcome.tryAgain(trouble.getMessage());
        }
    }

    private Outcome outcome(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status == 200) {
            return dialect.understood(parsed(answer.body()));
        }
        String reason = "HTTP " + status;
        return MESSAGE_REFUSED.contains(status)
                ? Outcome.undeliverable(reason)
                : new Outcome.TryAgain(
                        reason,
                        answer.headers()
                                .firstValue("Retry-After")
                                .map(this::notBefore)
                                .orElse(null));
    }

    /** A server's date is of its own clock; the wait until then is of ours. */
    private Instant notBefore(String retryAfter) {
        Duration wait = RetryAfter.of(retryAfter, machine.instant());
        return wait == null ? null : clock.instant().plus(wait);
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notTheRobot) {
            return JSON.missingNode();
        }
    }
}
