package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.support.StoriesOnBothDatabases;

/** Whatever does not fit is refused with a status and a reason in the reader's language, and changes nothing. */
@StoriesOnBothDatabases
class RefusalsTest extends Story {

    @Test
    void aNegativeDecisionNeedsAnOpinion() {
        String code = desk.dispatched(Desk.order("jtj", "PHASED", "GENERAL"));
        everyDoorRefuses(400, code, "Task_Acknowledge", Map.of("decision", "decline"));
        for (String unseen : List.of(" ", "\u00a0", "\u200b", "\ufeff", "\u3164", "\u200e\u2800")) {
            everyDoorRefuses(400, code, "Task_Acknowledge", Map.of("decision", "decline", "opinion", unseen));
        }
        desk.goOnTo(code, "Task_EndorsePlan");
        everyDoorRefuses(400, code, "Task_EndorsePlan", Map.of("decision", "return"));
    }

    @Test
    void aDecisionIsOneOfThoseThatTheStepKnows() {
        String code = desk.dispatched(Desk.order("jtj", "PHASED", "GENERAL"));
        everyDoorRefuses(400, code, "Task_Acknowledge", Map.of("decision", "approve"));
        everyDoorRefuses(400, code, "Task_Acknowledge", Map.of("decision", "ACCEPT"));
        everyDoorRefuses(400, code, "Task_Acknowledge", Map.of("opinion", "没有结论"));
        everyDoorRefuses(400, code, "Task_Acknowledge", Map.of());
    }

    @Test
    void satisfactionIsAPercentage() {
        Map<String, Object> order = Desk.order("jtj", "PHASED", "GENERAL");
        order.put("programme", "FZSS-2023");
        order.remove("category");
        String code = desk.dispatched(order);
        desk.goOnTo(code, "Task_Accept");
        for (Object nonsense : List.of(140, -1, "abc", 99.5, "")) {
            everyDoorRefuses(400, code, "Task_Accept", Map.of("decision", "approve", "satisfaction", nonsense));
        }
        everyDoorRefuses(400, code, "Task_Accept", Map.of("decision", "approve"));
        desk.hand(code, "Task_Accept", Door.COMPLETE, Map.of("decision", "approve", "satisfaction", 100));
    }

    @Test
    void aVariableThatTheStepDoesNotKnowCannotRerouteTheProcess() {
        String code = desk.dispatched(Desk.order("jtj", "PHASED", "GENERAL"));
        for (String name : List.of("measuresProcess", "grade", "deadline", "outcome", "nrOfInstances", "随便")) {
            everyDoorRefuses(400, code, "Task_Acknowledge", Map.of("decision", "accept", name, "measures-immediate"));
        }
    }

    @Test
    void aTextHasAtMostFourThousandCharacters() {
        String code = desk.dispatched(Desk.order("jtj", "PHASED", "GENERAL"));
        desk.goOnTo(code, "Task_SubmitPlan");
        everyDoorRefuses(400, code, "Task_SubmitPlan", Map.of("plan", "整".repeat(5000)));
        everyDoorRefuses(400, code, "Task_SubmitPlan", Map.of("plan", "整", "opinion", "改".repeat(4001)));
        everyDoorRefuses(400, code, "Task_SubmitPlan", Map.of("plan", "  "));
        String longest = "整".repeat(2000) + "𠮷".repeat(2000);
        desk.hand(code, "Task_SubmitPlan", Door.SUBMIT_FORM, Map.of("plan", longest, "opinion", longest));
        assertThat(desk.item(code).path("plan").asText()).isEqualTo(longest);
        assertThat(desk.timeline(code)).last().satisfies(event -> {
            assertThat(event.path("text").asText()).isEqualTo(longest);
            assertThat(event.path("opinion").asText()).isEqualTo(longest);
        });
    }

    @Test
    void aFieldOfTheWrongTypeIsRefused() {
        String code = desk.dispatched(Desk.order("jtj", "PHASED", "GENERAL"));
        for (Object wrong : List.of(true, List.of("accept"), Map.of("is", "accept"))) {
            everyDoorRefuses(400, code, "Task_Acknowledge", Map.of("decision", wrong));
        }
        String task = desk.task(code, "Task_Acknowledge");
        for (Door door : List.of(Door.COMPLETE, Door.SUBMIT_FORM, Door.TASKLIST)) {
            for (String typed : List.of(
                    "{\"value\":\"accept\",\"type\":\"Integer\"}",
                    "{\"value\":\"accept\",\"type\":\"Nonsense\"}",
                    "{\"value\":\"rO0=\",\"type\":\"Object\","
                            + "\"valueInfo\":{\"serializationDataFormat\":\"application/x-java-serialized-object\"}}",
                    "{\"value\":\"{}\",\"type\":\"Json\"}",
                    "\"accept\"")) {
                refused(
                        400,
                        code,
                        headers -> wire.completeRaw(
                                door, "jtj.handler", task, "{\"variables\":{\"decision\":" + typed + "}}", headers));
            }
        }
    }

    @Test
    void aBodyThatCannotBeReadIsRefused() {
        String code = desk.dispatched(Desk.order("jtj", "PHASED", "GENERAL"));
        String task = desk.task(code, "Task_Acknowledge");
        for (Door door : Door.values()) {
            for (String body : List.of("{\"variables\":", "nonsense", "[]", "{\"variables\":[]}")) {
                refused(400, code, headers -> wire.completeRaw(door, "jtj.handler", task, body, headers));
            }
        }
        for (String body : List.of("{", "[]", "{\"kind\":\"FORMAL\"}", "{\"deadline\":\"soon\"}", "null", "")) {
            refused(400, code, headers -> wire.send(OFFICER, "POST", "/api/items", body, headers));
            refused(
                    400,
                    code,
                    headers -> wire.send(OFFICER, "POST", "/api/items/" + code + "/withdrawal", body, headers));
        }
    }

    @Test
    void evidenceIsOfTheItemAndWhereItIsNeededNotMissing() {
        String code = desk.dispatched(Desk.order("jtj", "IMMEDIATE", "GENERAL"));
        String other = desk.dispatched(Desk.order("jtj", "IMMEDIATE", "GENERAL"));
        desk.goOnTo(code, "Task_CarryOutMeasure");
        String foreign = desk.evidence("jtj.handler", other);
        String own = desk.evidence("jtj.handler", code);
        for (String ids : List.of(foreign, "unknown", own + "," + foreign, "' or 1=1 --")) {
            everyDoorRefuses(400, code, "Task_CarryOutMeasure", Map.of("outcome", "已完成", "evidence", ids));
        }
        everyDoorRefuses(400, code, "Task_CarryOutMeasure", Map.of("outcome", "已完成"));
        everyDoorRefuses(400, code, "Task_CarryOutMeasure", Map.of("outcome", "已完成", "evidence", " , "));
        everyDoorRefuses(400, code, "Task_CarryOutMeasure", Map.of("evidence", own));
        desk.hand(code, "Task_CarryOutMeasure", Door.API, Map.of("outcome", "已完成", "evidence", own + ", " + own));
    }

    @Test
    void aTaskBelongsToItsUnitAndToWhoeverTookIt() {
        String code = desk.dispatched(Desk.order("jtj", "PHASED", "GENERAL"));
        String task = desk.task(code, "Task_Acknowledge");
        for (String user : List.of("gaj.handler", "jtj.leader", OFFICER, "city.leader", "auditor", "sys.admin")) {
            for (Door door : Door.FOR_PROGRAMS) {
                refused(403, code, headers -> wire.complete(door, user, task, Map.of("decision", "accept"), headers));
            }
        }
        refused(
                403,
                code,
                headers -> wire.complete(Door.TASKLIST, "gaj.handler", task, Map.of("decision", "accept"), headers));

        String second = colleague("jtj", "HANDLER");
        assertThat(claim(second, task).status()).isEqualTo(204);
        everyDoorRefuses(403, code, "jtj.handler", task, Map.of("decision", "accept"));
        assertThat(claim(second, task).status()).as("again, by oneself").isEqualTo(204);
        refused(403, code, headers -> claim("jtj.handler", task, headers));
        assertThat(desk.duty(code, "Task_Acknowledge").path("person").asText()).isEqualTo(second);
    }

    @Test
    void aTaskThatIsDoneOrNeverWasIsNotFound() {
        String code = desk.dispatched(Desk.order("jtj", "IMMEDIATE", "GENERAL"));
        String done = desk.task(code, "Task_Acknowledge");
        Map<String, String> accept = Map.of("decision", "accept");
        assertThat(wire.complete(Door.API, "jtj.handler", done, accept).status())
                .isEqualTo(204);
        everyDoorRefuses(404, code, "jtj.handler", done, accept);
        desk.goOnTo(code, "Task_SignOff");
        String last = desk.task(code, "Task_SignOff");
        desk.close(code);
        everyDoorRefuses(404, code, "jtj.leader", last, Map.of("decision", "approve"));
        everyDoorRefuses(404, code, "jtj.handler", "no-such-task", accept);
        refused(
                409,
                code,
                headers -> wire.send(OFFICER, "POST", "/api/items/" + code + "/withdrawal", reason(), headers));
    }

    @Test
    void aStaleVersionIsRefused() {
        String code = desk.dispatched(Desk.order("jtj", "PHASED", "GENERAL"));
        int seen = desk.item(code).path("version").asInt();
        desk.pass(code, "Task_Acknowledge", Door.API);
        String task = desk.task(code, "Task_SubmitPlan");
        for (Object version : List.of(seen, String.valueOf(seen), 999)) {
            refused(
                    409,
                    code,
                    headers -> wire.complete(
                            Door.API, "jtj.handler", task, Map.of("plan", "方案", "version", version), headers));
        }
        for (Object version : List.of("latest", 1.5, true)) {
            refused(
                    400,
                    code,
                    headers -> wire.complete(
                            Door.API, "jtj.handler", task, Map.of("plan", "方案", "version", version), headers));
        }
        int current = desk.item(code).path("version").asInt();
        assertThat(wire.complete(Door.API, "jtj.handler", task, Map.of("plan", "方案", "version", current))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aListIsAskedForWithKnownWords() {
        String code = desk.draft(Desk.order("jtj", "PHASED", "GENERAL"));
        for (String query : List.of(
                "sort=mood",
                "sort=code,sideways",
                "sort=code;drop table",
                "page=-1",
                "page=x",
                "size=0",
                "status=SLEEPING",
                "light=BLUE",
                "kind=FORMAL",
                "category=x",
                "closedIn=%2B999999999-12",
                "dispatchedIn=-999999999-01",
                "closedIn=2026-13")) {
            refused(400, code, headers -> wire.get(OFFICER, "/api/items?" + query.replace(" ", "%20"), headers));
        }
        assertThat(wire.browser(OFFICER)
                        .get("/ledger?closedIn=%2B999999999-12", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(400);
        refused(400, code, headers -> wire.get("jtj.handler", "/api/assignments?page=-1", headers));
        refused(400, code, headers -> wire.get("jtj.handler", "/api/assignments?overdue=perhaps", headers));
        refused(403, code, headers -> wire.get("jtj.handler", "/api/assignments?unit=gaj", headers));
        refused(404, code, headers -> wire.get(OFFICER, "/api/items/ZG-1999-0101", headers));
        assertThat(wire.get(OFFICER, "/api/items?size=9999").json().path("size").asInt())
                .isEqualTo(500);
    }

    @Test
    void anOrderMustFit() {
        String code = desk.draft(Desk.order("jtj", "PHASED", "GENERAL"));
        Map<String, Object> wrong = new HashMap<>();
        wrong.put("responsibleUnit", "nowhere");
        wrong.put("programme", "NONE-2022");
        wrong.put("category", 99);
        wrong.put("deadline", LocalDate.now(Zones.CITY).minusDays(1).toString());
        wrong.put("title", "长".repeat(201));
        wrong.put("requirement", " ");
        wrong.put("cooperatingUnits", List.of("office"));
        wrong.put("responsibleLeader", "gaj.leader");
        wrong.put("measuresProcess", "measures-unheard-of");
        wrong.put("measures", List.of(Desk.measure("措施", "nowhere")));
        wrong.put("code", "XX-1");
        wrong.put("satisfactionTarget", 101);
        wrong.put("kind", null);
        wrong.forEach((field, value) -> {
            Map<String, Object> order = Desk.order("jtj", "PHASED", "GENERAL");
            order.put(field, value);
            refused(400, code, headers -> wire.send(OFFICER, "POST", "/api/items", order, headers));
            if (!field.equals("code")) {
                refused(400, code, headers -> wire.send(OFFICER, "PUT", "/api/items/" + code, order, headers));
            }
        });
        Map<String, Object> office = Desk.order("office", "PHASED", "GENERAL");
        refused(400, code, headers -> wire.send(OFFICER, "POST", "/api/items", office, headers));
        Map<String, Object> today = Desk.order("jtj", "PHASED", "GENERAL");
        today.put("deadline", LocalDate.now(Zones.CITY).toString());
        refused(400, code, headers -> wire.send(OFFICER, "POST", "/api/items", today, headers));
        Map<String, Object> project = Desk.order("jtj", "PHASED", "GENERAL");
        project.put("code", "SS-2026-77");
        refused(400, code, headers -> wire.send(OFFICER, "POST", "/api/items", project, headers));
        Map<String, Object> twice = Desk.order("jtj", "PHASED", "GENERAL");
        twice.put("code", code);
        refused(409, code, headers -> wire.send(OFFICER, "POST", "/api/items", twice, headers));
    }

    @Test
    void orderingDispatchingAndWithdrawingAreTheOfficesBusiness() {
        Map<String, Object> order = Desk.order("jtj", "PHASED", "GENERAL");
        String code = desk.draft(order);
        for (String user : List.of("jtj.handler", "jtj.leader", "city.leader", "auditor", "sys.admin", "sec.admin")) {
            refused(403, code, headers -> wire.send(user, "POST", "/api/items", order, headers));
            refused(403, code, headers -> wire.send(user, "PUT", "/api/items/" + code, order, headers));
            refused(403, code, headers -> wire.send(user, "POST", "/api/items/" + code + "/dispatch", null, headers));
            refused(
                    403,
                    code,
                    headers -> wire.send(user, "POST", "/api/items/" + code + "/withdrawal", reason(), headers));
        }
    }

    @Test
    void whatHasBeenDispatchedIsNeitherEditedNorDispatchedAgain() {
        Map<String, Object> order = Desk.order("jtj", "PHASED", "GENERAL");
        String code = desk.dispatched(order);
        refused(409, code, headers -> wire.send(OFFICER, "PUT", "/api/items/" + code, order, headers));
        refused(409, code, headers -> wire.send(OFFICER, "POST", "/api/items/" + code + "/dispatch", null, headers));
        refused(404, code, headers -> wire.send(OFFICER, "POST", "/api/items/ZG-1999-0101/dispatch", null, headers));
        refused(404, code, headers -> wire.send(OFFICER, "PUT", "/api/items/ZG-1999-0101", order, headers));
    }

    @Test
    void aWithdrawalHasAReasonAndHappensOnce() {
        String code = desk.dispatched(Desk.order("jtj", "PHASED", "GENERAL"));
        String path = "/api/items/" + code + "/withdrawal";
        for (Object body : List.of(Map.of(), Map.of("reason", " "), Map.of("reason", "长".repeat(4001)))) {
            refused(400, code, headers -> wire.send(OFFICER, "POST", path, body, headers));
        }
        refused(
                404,
                code,
                headers -> wire.send(OFFICER, "POST", "/api/items/ZG-1999-0101/withdrawal", reason(), headers));
        assertThat(wire.send(OFFICER, "POST", path, reason()).status()).isEqualTo(200);
        refused(409, code, headers -> wire.send(OFFICER, "POST", path, reason(), headers));
    }

    @Test
    void aDutyIsReassignedByTheOfficeToSomebodyWhoHoldsThePost() {
        String code = desk.dispatched(Desk.order("jtj", "PHASED", "GENERAL"));
        String path = "/api/assignments/" + desk.task(code, "Task_Acknowledge") + "/reassignment";
        for (String user : List.of("jtj.handler", "jtj.leader", "auditor", "sys.admin")) {
            refused(403, code, headers -> wire.send(user, "POST", path, Map.of("person", "jtj.handler"), headers));
        }
        for (String person : List.of("gaj.handler", "jtj.leader", "nobody")) {
            refused(400, code, headers -> wire.send(OFFICER, "POST", path, Map.of("person", person), headers));
        }
        refused(
                404,
                code,
                headers -> wire.send(OFFICER, "POST", "/api/assignments/none/reassignment", Map.of(), headers));
    }

    @Test
    void administratorsSeeNoContentAndStrangersNothing() {
        String code = desk.dispatched(Desk.order("jtj", "PHASED", "GENERAL"));
        String task = desk.task(code, "Task_Acknowledge");
        for (String path : List.of("/api/items", "/api/items/" + code, "/api/items/" + code + "/timeline")) {
            refused(403, code, headers -> wire.get("sys.admin", path, headers));
            refused(403, code, headers -> wire.get("sec.admin", path, headers));
            refused(401, code, headers -> wire.get(null, path, headers));
        }
        refused(401, code, headers -> wire.send(null, "POST", "/api/items", Map.of(), headers));
        for (Door door : Door.FOR_PROGRAMS) {
            refused(401, code, headers -> wire.complete(door, null, task, Map.of("decision", "accept"), headers));
        }
        Answer upload = wire.upload("sys.admin", code, "a.txt", "a");
        assertThat(upload.status()).isEqualTo(403);
        assertThat(wire.upload("jt.handler", code, "a.txt", "a").status()).isEqualTo(404);
        assertThat(wire.get("sys.admin", "/engine-rest/task/" + task).status()).isIn(403, 404);
        assertThat(wire.get("sys.admin", "/engine-rest/task/count").body()).contains("\"count\":0");
    }

    /** Whatever a model did: no step towards the end is taken while something is left. */
    @Test
    void nothingIsClosedWhileWorkIsLeft() {
        Map<String, Object> order = Desk.order("jtj", "IMMEDIATE", "GENERAL");
        order.put("measures", List.of(Desk.measure("修补{0}'标线", "jtj"), Desk.measure("更换护栏", "zjj")));
        String code = desk.dispatched(order);
        for (String step : List.of("Task_ApplyForClosure", "Task_SignOff")) {
            desk.goOnTo(code, step);
            jdbc.update("update measure set done_at = null where item_code = ? and no = 1", code);
            everyDoorRefuses(400, code, step, desk.passing(desk.duty(code, step)));
            assertThat(wire.complete(
                                    Door.API,
                                    Desk.owner(desk.duty(code, step)),
                                    desk.task(code, step),
                                    desk.passing(desk.duty(code, step)))
                            .message())
                    .contains(code + " 还有 1 项工作未办结，不能销号：修补{0}'标线。");
            jdbc.update(
                    "update measure set done_at = ? where item_code = ? and no = 1",
                    Timestamp.from(clock.instant()),
                    code);
        }
        desk.close(code);
    }

    private void everyDoorRefuses(int status, String code, String step, Map<String, ?> variables) {
        JsonNode duty = desk.duty(code, step);
        everyDoorRefuses(status, code, Desk.owner(duty), duty.path("taskId").asText(), variables);
        assertThat(desk.task(code, step)).isEqualTo(duty.path("taskId").asText());
    }

    private void everyDoorRefuses(int status, String code, String user, String task, Map<String, ?> variables) {
        for (Door door : Door.values()) {
            refused(status, code, headers -> wire.complete(door, user, task, variables, headers));
        }
    }

    private static Map<String, String> reason() {
        return Map.of("reason", "上级决定不再督办");
    }

    private Answer claim(String user, String task, String... headers) {
        return wire.send(user, "POST", "/engine-rest/task/" + task + "/claim", Map.of("userId", user), headers);
    }
}
