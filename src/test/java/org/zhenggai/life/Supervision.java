package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What is asked, demanded and urged beside an item's life, over the wire. */
final class Supervision {

    private final Wire wire;
    private final Desk desk;

    Supervision(Wire wire, Desk desk) {
        this.wire = wire;
        this.desk = desk;
    }

    Answer extension(String user, String code, Object to, String reason, String... headers) {
        return post(user, code, "extension-requests", Map.of("requestedDeadline", to, "reason", reason), headers);
    }

    /** Asked for by the responsible unit so many days after the present deadline; answers the new one. */
    LocalDate extensionAsked(String code, int days) {
        JsonNode item = desk.item(code);
        LocalDate to = LocalDate.parse(item.path("deadline").asText()).plusDays(days);
        created(extension(item.path("responsibleUnit").asText() + ".handler", code, to.toString(), "涉及面广，需补充调查"));
        return to;
    }

    JsonNode noticeServed(String code) {
        return created(post(
                Desk.OFFICER, code, "notices", Map.of("level", "YELLOW_CARD", "text", "请说明进度滞后的原因", "replyWithin", 3)));
    }

    JsonNode urged(String user, String code, String text) {
        return created(post(user, code, "urges", Map.of("text", text)));
    }

    JsonNode lookBackStarted(String code) {
        return created(post(Desk.OFFICER, code, "look-backs", null));
    }

    void withdrawn(String code) {
        Answer answer = withdrawal(code);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    Answer withdrawal(String code, String... headers) {
        return post("office.chief", code, "withdrawal", Map.of("reason", "上级决定不再督办"), headers);
    }

    Answer post(String user, String code, String what, Object body, String... headers) {
        return wire.send(user, "POST", "/api/items/" + code + "/" + what, body, headers);
    }

    /** Extension requests, notices, urges, look backs or progress reports of an item, oldest first. */
    List<JsonNode> all(String code, String what) {
        Answer answer = wire.get(Desk.OFFICER, "/api/items/" + code + "/" + what);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return Desk.list(answer.json());
    }

    List<String> statuses(String code, String what) {
        return all(code, what).stream().map(one -> one.path("status").asText()).toList();
    }

    private static JsonNode created(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }
}
