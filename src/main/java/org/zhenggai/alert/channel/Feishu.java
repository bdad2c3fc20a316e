package org.zhenggai.alert.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** 飞书: signs in the body, with the text as the key and nothing as the text. */
record Feishu() implements RobotDialect {

    /** Busy; or token (19001), signature (19021), our address (19022) or a keyword (19024) do not suit it. */
    private static final Set<Integer> PASSING = Set.of(11232, 11247, 99991400, 19001, 19021, 19022, 19024);

    @Override
    public ChannelName name() {
        return ChannelName.FEISHU;
    }

    @Override
    public URI address(URI webhook, String secret, Instant now) {
        return webhook;
    }

    /** Its texts know links that show other words, and bold ones. */
    @Override
    public String harmless(String words) {
        return RobotDialect.super
                .harmless(words)
                .replace('[', '［')
                .replace(']', '］')
                .replace('*', '＊');
    }

    @Override
    public Map<String, Object> body(String text, String secret, Instant now) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (secret != null) {
            long timestamp = now.getEpochSecond();
            body.put("timestamp", Long.toString(timestamp));
            body.put("sign", Signature.of(timestamp + "\n" + secret, ""));
        }
        body.put("msg_type", "text");
        body.put("content", Map.of("text", text));
        return body;
    }

    @Override
    public int longest() {
        return 18_000;
    }

    @Override
    public Outcome understood(JsonNode answer) {
        return answer.has("code")
                ? RobotResponse.of(answer, "code", "msg", PASSING)
                : RobotResponse.of(answer, "StatusCode", "StatusMessage", PASSING);
    }
}
