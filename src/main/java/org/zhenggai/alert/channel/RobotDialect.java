package org.zhenggai.alert.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** What tells one vendor's robot from another's. */
interface RobotDialect {

    ChannelName name();

    /** With the signature where the vendor wants it there. */
    URI address(URI webhook, String secret, Instant now);

    /** The JSON to post. */
    Map<String, Object> body(String text, String secret, Instant now);

    /** The longest text it takes, in bytes of UTF-8. */
    int longest();

    /** What an answer with status 200 says. */
    Outcome understood(JsonNode answer);
}
