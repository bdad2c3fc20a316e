package org.zhenggai.life;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;

/** What came back over the wire. */
public record Answer(int status, String body, String location) {

    private static final JsonMapper JSON = new JsonMapper();

    public static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("Location").orElse(null));
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException other) {
            throw new AssertionError("Not JSON, status " + status + ": " + body, other);
        }
    }

    /** What a person reads: the detail of a problem, or the message of the engine's REST applications. */
    public String message() {
        JsonNode json = json();
        return json.has("errors")
                ? json.get("errors").findValuesAsText("message").toString()
                : json.path("detail").asText(json.path("message").asText());
    }
}
