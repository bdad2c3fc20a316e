package org.zhenggai.alert.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** 钉钉: signs in the address. */
record DingTalk() implements RobotDialect {

    /**
     * Busy; 310000, one code for a signature, a keyword or an address of ours that does not suit it; and those of a token or
     * a group that is gone, and of a robot that is switched off.
     */
    private static final Set<Integer> PASSING =
            Set.of(-1, 130101, 410100, 90018, 310000, 300001, 400013, 400101, 400102, 400106);

    @Override
    public ChannelName name() {
        return ChannelName.DINGTALK;
    }

    @Override
    public URI address(URI webhook, String secret, Instant now) {
        if (secret == null) {
            return webhook;
        }
        long timestamp = now.toEpochMilli();
        String sign = URLEncoder.encode(Signature.of(secret, timestamp + "\n" + secret), StandardCharsets.UTF_8);
        String glue = webhook.getRawQuery() == null ? "?" : "&";
        return URI.create(webhook + glue + "timestamp=" + timestamp + "&sign=" + sign);
    }

    @Override
    public Map<String, Object> body(String text, String secret, Instant now) {
        return Map.of("msgtype", "text", "text", Map.of("content", text));
    }

    @Override
    public int longest() {
        return 18_000;
    }

    @Override
    public Outcome understood(JsonNode answer) {
        return RobotResponse.of(answer, "errcode", "errmsg", PASSING);
    }
}
