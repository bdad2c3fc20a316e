package org.zhenggai.alert.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** 企业微信: the address alone is the secret. */
record WeCom() implements RobotDialect {

    /** Busy; or its address is no robot's (any more), or ours is not among those it listens to. */
    private static final Set<Integer> PASSING = Set.of(-1, 45009, 45033, 93000, 60020);

    @Override
    public ChannelName name() {
        return ChannelName.WECOM;
    }

    @Override
    public URI address(URI webhook, String secret, Instant now) {
        return webhook;
    }

    @Override
    public Map<String, Object> body(String text, String secret, Instant now) {
        return Map.of("msgtype", "text", "text", Map.of("content", text));
    }

    @Override
    public int longest() {
        return 2048;
    }

    @Override
    public Outcome understood(JsonNode answer) {
        return RobotResponse.of(answer, "errcode", "errmsg", PASSING);
    }
}
