package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.zhenggai.support.StoriesOnBothDatabases;

/** Several people act on one item at once. */
@StoriesOnBothDatabases
class AtTheSameMomentTest extends Story {

    @RepeatedTest(4)
    void oneTaskIsCompletedByExactlyOneOfThem() throws Exception {
        String code = desk.dispatched(Desk.order("xcb", "IMMEDIATE", "GENERAL"));
        desk.goOnTo(code, "Task_CarryOutMeasure");
        JsonNode duty = desk.duty(code, "Task_CarryOutMeasure");
        String task = duty.path("taskId").asText();
        Map<String, Object> work = desk.passing(duty);
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Door door = Door.FOR_PROGRAMS[i % Door.FOR_PROGRAMS.length];
            calls.add(() -> wire.complete(door, "xcb.handler", task, work));
        }
        List<Answer> answers = together(calls);
        assertThat(answers.stream().filter(answer -> answer.status() == 204))
                .as("%s", answers)
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 204)).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.body()).isIn(404, 409);
            assertThat(answer.message()).containsPattern("\\p{IsHan}{3,}");
        });
        assertThat(records.events("task_id = ?", task)).isOne();
        assertThat(desk.duties(code))
                .extracting(next -> next.path("step").asText())
                .containsExactly("Task_FixSimilarProblems");
    }

    @RepeatedTest(2)
    void oppositeDecisionsLeaveOneOfThem() throws Exception {
        String code = desk.dispatched(Desk.order("xcb", "PHASED", "GENERAL"));
        String task = desk.task(code, "Task_Acknowledge");
        Map<String, String> accept = Map.of("decision", "accept");
        Map<String, String> decline = Map.of("decision", "decline", "opinion", "职责不符");
        List<Answer> answers = together(List.of(
                () -> wire.complete(Door.COMPLETE, "xcb.handler", task, accept),
                () -> wire.complete(Door.API, "xcb.handler", task, decline),
                () -> wire.complete(Door.SUBMIT_FORM, "xcb.handler", task, decline),
                () -> wire.complete(Door.API, "xcb.handler", task, accept)));
        assertThat(answers.stream().filter(answer -> answer.status() == 204))
                .as("%s", answers)
                .hasSize(1);
        assertThat(records.events("task_id = ?", task)).isOne();
        boolean accepted = records.events("task_id = ? and event = 'ACKNOWLEDGED'", task) == 1;
        assertThat(desk.status(code)).isEqualTo(accepted ? "PLANNING" : "DISPATCHED");
        assertThat(desk.duties(code))
                .extracting(duty -> duty.path("step").asText())
                .containsExactly(accepted ? "Task_SubmitPlan" : "Task_Redispatch");
    }

    @RepeatedTest(3)
    void unitsThatFinishTheirMeasuresTogetherAllSucceed() throws Exception {
        Map<String, Object> order = Desk.order("sfj", "IMMEDIATE", "GENERAL");
        List<String> units = List.of("sfj", "gaj", "zjj", "zrj", "mzj", "swj");
        order.put(
                "measures", units.stream().map(unit -> Desk.measure("措施", unit)).toList());
        String code = desk.dispatched(order);
        desk.goOnTo(code, "Task_CarryOutMeasure");
        List<Callable<Answer>> calls = new ArrayList<>();
        for (JsonNode duty : desk.duties(code)) {
            Map<String, Object> work = desk.passing(duty);
            Door door = Door.FOR_PROGRAMS[calls.size() % Door.FOR_PROGRAMS.length];
            calls.add(() ->
                    wire.complete(door, Desk.owner(duty), duty.path("taskId").asText(), work));
        }
        assertThat(calls).hasSize(units.size());
        assertThat(together(calls))
                .extracting(Answer::status)
                .as("no spurious conflict")
                .containsOnly(204);
        JsonNode item = desk.item(code);
        assertThat(item.path("percent").asInt()).isEqualTo(100);
        assertThat(desk.duties(code))
                .extracting(duty -> duty.path("step").asText())
                .containsExactly("Task_FixSimilarProblems");
        assertThat(records.events("item_code = ? and event = 'MEASURE_DONE'", code))
                .isEqualTo(units.size());
    }

    @RepeatedTest(3)
    void anItemIsDispatchedOrWithdrawnOnce() throws Exception {
        String code = desk.draft(Desk.order("xcb", "PHASED", "GENERAL"));
        String dispatch = "/api/items/" + code + "/dispatch";
        List<Answer> dispatched = together(Collections.nCopies(4, () -> wire.send(OFFICER, "POST", dispatch, null)));
        assertOneSucceeds(dispatched);
        assertThat(records.events("item_code = ? and event = 'DISPATCHED'", code))
                .isOne();
        assertThat(desk.duties(code)).hasSize(1);

        String withdrawal = "/api/items/" + code + "/withdrawal";
        List<Answer> withdrawn = together(Collections.nCopies(
                4, () -> wire.send("office.chief", "POST", withdrawal, Map.of("reason", "上级决定不再督办"))));
        assertOneSucceeds(withdrawn);
        assertThat(records.events("item_code = ? and event = 'WITHDRAWN'", code))
                .isOne();
        assertThat(records.running(code).values()).allMatch(List::isEmpty);
    }

    @RepeatedTest(4)
    void aWithdrawalAndACompletionDoNotTearTheItemApart() throws Exception {
        String code = desk.dispatched(Desk.order("xcb", "PHASED", "GENERAL"));
        String task = desk.task(code, "Task_Acknowledge");
        List<Answer> answers = together(List.of(
                () -> wire.complete(Door.COMPLETE, "xcb.handler", task, Map.of("decision", "accept")),
                () -> wire.send(OFFICER, "POST", "/api/items/" + code + "/withdrawal", Map.of("reason", "上级决定不再督办"))));
        assertThat(answers.get(0).status()).as("%s", answers).isIn(204, 404, 409);
        assertThat(answers.get(1).status()).as("%s", answers).isIn(200, 409);
        boolean withdrawn = answers.get(1).status() == 200;
        assertThat(desk.status(code)).isEqualTo(withdrawn ? "WITHDRAWN" : "PLANNING");
        assertThat(desk.duties(code)).hasSize(withdrawn ? 0 : 1);
        if (withdrawn) {
            assertThat(records.running(code).values()).allMatch(List::isEmpty);
        }
        assertThat(records.events("task_id = ?", task)).isEqualTo(answers.get(0).status() == 204 ? 1 : 0);
    }

    @Test
    void officersWhoRegisterTogetherGetANumberEach() throws Exception {
        Map<String, Object> order = Desk.order("xcb", "PHASED", "GENERAL");
        order.put("category", 4);
        List<Answer> answers = together(Collections.nCopies(6, () -> wire.send(OFFICER, "POST", "/api/items", order)));
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(201));
        assertThat(answers.stream().map(answer -> answer.json().path("code").asText()))
                .doesNotHaveDuplicates();
    }

    private void assertOneSucceeds(List<Answer> answers) {
        assertThat(answers.stream().filter(answer -> answer.status() == 200))
                .as("%s", answers)
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 200)).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.body()).isEqualTo(409);
            assertThat(answer.message()).containsPattern("\\p{IsHan}{3,}");
        });
    }
}
