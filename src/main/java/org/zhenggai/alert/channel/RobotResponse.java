package org.zhenggai.alert.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** The robots' own verdict, which they give with status 200. */
final class RobotResponse {

    private RobotResponse() {}

    /** An answer without the code is not the robot's: a proxy's page, or half of something. */
    static Outcome of(JsonNode answer, String field, Set<Integer> busy) {
        JsonNode code = answer.path(field);
        if (!code.isInt()) {
            return Outcome.tryAgain("answer not understood");
        }
        if (code.intValue() == 0) {
            return Outcome.delivered();
        }
        String reason = field + " " + code.intValue();
        return busy.contains(code.intValue()) ? Outcome.tryAgain(reason) : Outcome.undeliverable(reason);
    }
}
