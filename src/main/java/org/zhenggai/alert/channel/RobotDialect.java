package org.zhenggai.alert.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** What tells one vendor's robot from another's. */
interface RobotDialect {

    ChannelName name();

    /** With the signature where the vendor wants it there; {@code now} is the machine's, for the vendor compares it with its own. */
    URI address(URI webhook, String secret, Instant now);

    /**
     * Words as the group shall read them: all three vendors call people with an at-sign or a tag ({@code <@all>},
     * {@code @所有人}, {@code <at user_id="all">}), so neither is sent as itself.
     */
    default String harmless(String words) {
        return words.replace('@', '＠').replace('<', '＜').replace('>', '＞');
    }

    /** The JSON to post. */
    Map<String, Object> body(String text, String secret, Instant now);

    /** The longest text it takes, in bytes of UTF-8 as JSON; where the vendor limits the whole body, room is left for the rest. */
    int longest();

    /** What an answer with status 200 says. */
    Outcome understood(JsonNode answer);
}
