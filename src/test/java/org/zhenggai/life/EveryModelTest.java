package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhenggai.support.StoriesOnBothDatabases;

/** Detours that an item of every model may take. */
@StoriesOnBothDatabases
class EveryModelTest extends Story {

    @ParameterizedTest
    @EnumSource
    void isReturnedAtEachJudgementAndClosesAllTheSame(OrderedModel model) {
        String code = desk.dispatched(model.order("GENERAL"));
        Map<String, String> returns = new HashMap<>(model.returns());
        for (List<JsonNode> open = desk.lifeDuties(code); !open.isEmpty(); open = desk.lifeDuties(code)) {
            JsonNode duty = open.get(0);
            String back = returns.remove(duty.path("step").asText());
            if (back == null) {
                desk.hand(duty, Door.API, desk.passing(duty));
            } else {
                desk.sendBack(duty, "return");
                assertOpenAgain(code, back, duty);
            }
        }
        assertThat(returns).as("judgements that were not met").isEmpty();
        assertThat(desk.status(code)).isEqualTo("CLOSED");
        assertThat(desk.item(code).path("percent").asInt()).isEqualTo(100);
        assertThat(records.running(code).values()).allMatch(List::isEmpty);
        assertThat(desk.item(code).path("periods")).hasSize(model == OrderedModel.RECURRING ? 3 : 0);
    }

    private void assertOpenAgain(String code, String step, JsonNode returned) {
        boolean aboutOnePiece = returned.path("workNo").isInt() && !step.equals("Task_CarryOutPeriod");
        assertThat(desk.lifeDuties(code))
                .as("after %s was returned", returned)
                .noneMatch(duty -> duty.path("taskId").equals(returned.path("taskId")))
                .anySatisfy(duty -> {
                    assertThat(duty.path("step").asText()).isEqualTo(step);
                    if (aboutOnePiece) {
                        assertThat(duty.path("workNo")).isEqualTo(returned.path("workNo"));
                    }
                });
        assertThat(desk.timeline(code)).last().satisfies(event -> {
            assertThat(event.path("step").asText())
                    .isEqualTo(returned.path("step").asText());
            assertThat(event.path("opinion").asText()).isEqualTo("请补正后再报");
        });
    }

    @ParameterizedTest
    @EnumSource
    void isNotSignedOffUntilItsNoticeIsClosed(OrderedModel model) {
        String code = desk.dispatched(model.order("GENERAL"));
        desk.goOnTo(code, "Task_SignOff");
        supervision.noticeServed(code);
        JsonNode signOff = desk.duty(code, "Task_SignOff");
        signOffRefused(code, signOff);
        desk.pass(code, "Task_ReplyNotice", Door.SUBMIT_FORM);
        signOffRefused(code, signOff);
        desk.sendBack(desk.duty(code, "Task_ReviewReply"), "return");
        signOffRefused(code, signOff);
        assertThat(supervision.statuses(code, "notices")).containsExactly("RETURNED");
        desk.pass(code, "Task_ReplyNotice", Door.TASKLIST);
        desk.pass(code, "Task_ReviewReply", Door.API);
        assertThat(supervision.statuses(code, "notices")).containsExactly("CLOSED");
        desk.hand(signOff, Door.COMPLETE, Map.of("decision", "approve"));
        assertThat(desk.status(code)).isEqualTo("CLOSED");
        assertThat(records.running(code).values()).allMatch(List::isEmpty);
        assertThat(desk.timeline(code))
                .extracting(event -> event.path("event").asText())
                .containsSubsequence(
                        "NOTICE_SERVED",
                        "NOTICE_REPLIED",
                        "NOTICE_REPLY_RETURNED",
                        "NOTICE_REPLIED",
                        "NOTICE_CLOSED",
                        "SIGNED_OFF",
                        "CLOSED");
    }

    private void signOffRefused(String code, JsonNode signOff) {
        for (Door door : Door.FOR_PROGRAMS) {
            refused(
                    409,
                    code,
                    headers -> wire.complete(
                            door,
                            Desk.owner(signOff),
                            signOff.path("taskId").asText(),
                            Map.of("decision", "approve"),
                            headers));
        }
    }
}
