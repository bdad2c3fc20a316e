package org.zhenggai.alert.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;

/** A vendor's robot that speaks to one group through a webhook. */
class GroupRobot implements DeliveryChannel {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RobotDialect dialect;
    private final URI webhook;
    private final String secret;
    private final int perMinute;
    private final JsonPost post;
    private final Clock clock;

    GroupRobot(RobotDialect dialect, ChannelSettings.Robot settings, JsonPost post, Clock clock) {
        this.dialect = dialect;
        this.webhook = WebAddress.of("ZHENGGAI_" + dialect.name() + "_URL", settings.url());
        this.secret = settings.secret() == null || settings.secret().isBlank() ? null : settings.secret();
        this.perMinute = settings.perMinute();
        this.post = post;
        this.clock = clock;
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
        Instant now = clock.instant();
        String text = TruncatedText.to(dialect.longest(), message.saying(dialect::harmless));
        try {
            String json = JSON.writeValueAsString(dialect.body(text, secret, now));
            return outcome(post.send(dialect.address(webhook, secret, now), json, message.key()), now);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts are always JSON", impossible);
        } catch (IOException trouble) {
            return Outcome.tryAgain(trouble.getMessage());
        }
    }

    private Outcome outcome(HttpResponse<String> answer, Instant now) {
        int status = answer.statusCode();
        if (status == 200) {
            return dialect.understood(parsed(answer.body()));
        }
        String reason = "HTTP " + status;
        if (status == 408 || status == 425 || status == 429 || status >= 500) {
            return new Outcome.TryAgain(
                    reason,
                    answer.headers()
                            .firstValue("Retry-After")
                            .map(value -> RetryAfter.of(value, now))
                            .orElse(null));
        }
        return Outcome.undeliverable(reason);
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notTheRobot) {
            return JSON.missingNode();
        }
    }
}
