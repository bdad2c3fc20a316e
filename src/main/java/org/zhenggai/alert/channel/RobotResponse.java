package org.zhenggai.alert.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;

/** The robots' own verdict, which they give with status 200: a code, and words that tell apart what one code lumps together. */
final class RobotResponse {

    /** Longer than any word and shorter than any vendor's token: some answers repeat the one that was sent. */
    private static final Pattern TOKEN = Pattern.compile("[\\w+/=%-]{20,}");

    private RobotResponse() {}

    /**
     * An answer without the code is not the robot's: a proxy's page, or half of something. {@code passing} are the codes of
     * what passes without the message being changed: a robot that is busy, and one that is not set as we are (signature,
     * keyword, our address, its token). That is the operator's to mend, and would bury every message until then.
     */
    static Outcome of(JsonNode answer, String code, String words, Set<Integer> passing) {
        JsonNode verdict = answer.path(code);
        if (!verdict.isInt()) {
            return Outcome.tryAgain("answer not understood");
        }
        if (verdict.intValue() == 0) {
            return Outcome.delivered();
        }
        String reason =
                reason(code + " " + verdict.intValue(), answer.path(words).asText(""));
        return passing.contains(verdict.intValue()) ? Outcome.tryAgain(reason) : Outcome.undeliverable(reason);
    }

    private static String reason(String verdict, String words) {
        String harmless = TOKEN.matcher(Line.of(words)).replaceAll("***");
        return harmless.isEmpty() ? verdict : verdict + ": " + harmless;
    }
}
