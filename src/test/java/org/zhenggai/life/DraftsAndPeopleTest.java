package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.support.StoriesOnBothDatabases;

/** How an item comes to be, and who of a unit takes its duties. */
@StoriesOnBothDatabases
class DraftsAndPeopleTest extends Story {

    private static final LocalDate TODAY = LocalDate.now(Zones.CITY);
    /** A person's and a place's name beyond the sixteen-bit characters. */
    private static final String PERSON = "王𬭎";

    private static final String PLACE = "𠮷";

    @Test
    void aDraftIsNumberedChangedAndDispatched() {
        Map<String, Object> order = Desk.order("wlj", "PHASED", "GENERAL");
        order.put("category", 9);
        Answer registered = wire.send(OFFICER, "POST", "/api/items", order);
        String first = registered.json().path("code").asText();
        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.location()).endsWith("/api/items/" + first);
        assertThat(first).isEqualTo("ZG-" + TODAY.getYear() + "-0901");
        assertThat(desk.draft(order)).isEqualTo("ZG-" + TODAY.getYear() + "-0902");

        JsonNode draft = desk.item(first);
        assertThat(draft.path("status").asText()).isEqualTo("DRAFT");
        assertThat(draft.path("light").asText()).isEqualTo("GREY");
        assertThat(draft.path("measuresProcess").asText()).isEqualTo("measures-checklist");
        assertThat(draft.path("responsibleLeader").asText()).isEqualTo("wlj.leader");
        assertThat(draft.path("measures")).hasSize(1);
        assertThat(draft.path("measures").get(0).path("title")).isEqualTo(draft.path("title"));
        assertThat(draft.path("measures").get(0).path("unit").asText()).isEqualTo("wlj");
        assertThat(draft.path("assignments")).isEmpty();

        order.put("title", "规范旅游执法文书");
        order.put("named", true);
        order.put("illustrative", true);
        order.put("responsibleUnit", "zwj");
        order.put("grade", "MAJOR");
        order.put("deadline", TODAY.plusDays(90).toString());
        order.put("cooperatingUnits", List.of("wlj"));
        order.put("measures", List.of(Desk.measure("甲", "zwj"), Desk.measure("乙", "wlj")));
        int version = draft.path("version").asInt();
        String path = "/api/items/" + first;
        assertThat(wire.send(OFFICER, "PUT", path, seen(order, version)).status())
                .isEqualTo(200);
        refused(409, first, headers -> wire.send(OFFICER, "PUT", path, seen(order, version), headers));
        JsonNode changed = desk.item(first);
        assertThat(changed.path("version").asInt()).isGreaterThan(version);
        assertThat(changed.path("title").asText()).isEqualTo("规范旅游执法文书");
        JsonNode history = wire.send(OFFICER, "GET", path + "/timeline", null).json();
        JsonNode told = history.get(history.size() - 1).path("changes");
        assertThat(told.path("title").path("from")).isEqualTo(draft.path("title"));
        assertThat(told.path("title").path("to").asText()).isEqualTo("规范旅游执法文书");
        assertThat(told.path("grade").path("to").asText()).isEqualTo("MAJOR");
        assertThat(told.has("kind")).isFalse();
        assertThat(changed.path("titleOfficial").asBoolean()).isTrue();
        assertThat(changed.path("illustrative").asBoolean()).isTrue();
        assertThat(changed.path("responsibleUnit").asText()).isEqualTo("zwj");
        assertThat(changed.path("cooperatingUnits").get(0).asText()).isEqualTo("wlj");
        assertThat(changed.path("measures")).hasSize(2);

        assertThat(wire.send(OFFICER, "POST", path + "/dispatch", null).status())
                .isEqualTo(200);
        JsonNode dispatched = desk.item(first);
        assertThat(dispatched.path("status").asText()).isEqualTo("DISPATCHED");
        assertThat(dispatched.path("deadline").asText())
                .isEqualTo(TODAY.plusDays(90).toString());
        assertThat(dispatched.path("deadlineVersion").asInt()).isOne();
        assertThat(dispatched.path("measures").get(0).path("due").asText())
                .isEqualTo(TODAY.plusDays(90).toString());
        JsonNode duty = desk.duty(first, "Task_Acknowledge");
        assertThat(duty.path("unit").asText()).isEqualTo("zwj");
        assertThat(wire.get("wlj.handler", path).status()).isEqualTo(200);
        desk.close(first);
        assertThat(desk.timeline(first))
                .extracting(event -> event.path("event").asText())
                .startsWith("REGISTERED", "EDITED", "DISPATCHED", "ACKNOWLEDGED");
    }

    @Test
    void aDraftThatChangesHandsIsHiddenFromTheUnitThatHadIt() {
        Map<String, Object> order = Desk.order("wlj", "PHASED", "GENERAL");
        String code = desk.draft(order);
        order.put("responsibleUnit", "zwj");
        assertThat(wire.send(OFFICER, "PUT", "/api/items/" + code, order).status())
                .isEqualTo(200);
        assertThat(wire.get("wlj.handler", "/api/items/" + code).status()).isEqualTo(404);
    }

    @Test
    void aDraftThatIsSavedAsItStoodLeavesNoTrace() {
        Map<String, Object> order = Desk.order("wlj", "PHASED", "GENERAL");
        order.put("requirement", "一、\n二、");
        order.put("title", PLACE.repeat(200));
        String code = desk.draft(order);
        int version = desk.item(code).path("version").asInt();
        order.put("requirement", "一、\r\n二、\r\n");
        assertThat(wire.send(OFFICER, "PUT", "/api/items/" + code, seen(order, version))
                        .status())
                .isEqualTo(200);
        assertThat(desk.item(code).path("version").asInt()).isEqualTo(version);
        assertThat(desk.timeline(code))
                .extracting(event -> event.path("event").asText())
                .containsExactly("REGISTERED");
        assertThat(wire.send(OFFICER, "POST", "/api/items/" + code + "/dispatch", null)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void textsOfOrdersAreReadAlikeWhoeverSendsThem() {
        Map<String, Object> order = Desk.order("wlj", "PHASED", "GENERAL");
        for (String field : List.of("title", "requirement", "responsibleUnit")) {
            for (String unseen : List.of("\u200b", "\u3164", "\u00a0", "\u2800")) {
                Map<String, Object> empty = new HashMap<>(order);
                empty.put(field, unseen);
                Answer refused = wire.send(OFFICER, "POST", "/api/items", empty);
                assertThat(refused.status()).isEqualTo(400);
                assertThat(refused.body()).contains("请填写此项", field);
            }
        }
        order.put("title", "元\u202e01");
        Answer reversed = wire.send(OFFICER, "POST", "/api/items", order);
        assertThat(reversed.status()).isEqualTo(400);
        assertThat(reversed.message()).contains("看不见的控制字符");
        order.put("title", PLACE.repeat(201));
        assertThat(wire.send(OFFICER, "POST", "/api/items", order).body()).contains("不得超过 200 个字");
    }

    @Test
    void anItemIsFoundByWhoseItIsAlsoUnderANewName() {
        String code = desk.draft(Desk.order("jcy", "PHASED", "GENERAL"));
        assertThat(found("市检察院")).contains(code);
        AdminBrowser system = new AdminBrowser(wire, "sys.admin");
        String rename = "/admin/units/jcy/name";
        system.sent(rename, "/admin/units", "rename-jcy", "before=市检察院", "name=市检察机关");
        assertThat(found("检察机关 文书")).contains(code);
        system.sent(rename, "/admin/units", "rename-jcy", "before=市检察机关", "name=市检察院");
        assertThat(found("市检察院")).contains(code);
    }

    private String found(String text) {
        return wire.get(OFFICER, "/api/items?size=100&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .body();
    }

    @Test
    void codesThatPeopleChoseDoNotStopTheNumbering() {
        Map<String, Object> order = Desk.order("wlj", "PHASED", "GENERAL");
        order.put("category", 3);
        String stem = "ZG-" + TODAY.getYear() + "-03";
        for (String chosen : List.of(stem + "0X", stem + "011", stem + "A1")) {
            order.put("code", chosen);
            assertThat(desk.draft(order)).isEqualTo(chosen);
        }
        order.remove("code");
        String first = desk.draft(order);
        assertThat(first).startsWith(stem);
        assertThat(desk.draft(order)).startsWith(stem).isNotEqualTo(first);
        order.put("code", stem + "99");
        desk.draft(order);
        order.remove("code");
        assertThat(desk.draft(order)).startsWith(stem);
        assertThat(desk.draft(order)).startsWith(stem);
    }

    @Test
    void rareCharactersOfPeopleAndPlacesSurviveEveryDoorAndTable() {
        String handler = add("fy.wang", PERSON, "fy", "HANDLER");
        Map<String, Object> order = Desk.order("fy", "PHASED", "GENERAL");
        order.put("title", PLACE + "乡法律援助");
        String code = desk.dispatched(order);
        accepted(wire.complete(Door.SUBMIT_FORM, handler, desk.task(code, "Task_Acknowledge"), accept(PLACE + "一")));
        accepted(wire.complete(
                Door.API, handler, desk.task(code, "Task_SubmitPlan"), Map.of("plan", "在" + PLACE + "乡设点")));
        accepted(wire.complete(
                Door.TASKLIST,
                "fy.leader",
                desk.task(code, "Task_EndorsePlan"),
                Map.of("decision", "approve", "opinion", PLACE + "二")));

        JsonNode item = desk.item(code);
        assertThat(item.path("title").asText()).isEqualTo(PLACE + "乡法律援助");
        assertThat(item.path("plan").asText()).isEqualTo("在" + PLACE + "乡设点");
        List<JsonNode> timeline = desk.timeline(code);
        assertThat(timeline)
                .extracting(event -> event.path("opinion").asText(""))
                .contains(PLACE + "一", PLACE + "二");
        assertThat(timeline)
                .extracting(event -> event.path("actorName").asText(""))
                .contains(PERSON);
        assertThat(wire.get(OFFICER, "/api/items?q=" + "%F0%A0%AE%B7").body()).contains(code);
        assertThat(jdbc.queryForObject("select plan from supervised_item where code = ?", String.class, code))
                .isEqualTo("在" + PLACE + "乡设点");
        assertThat(jdbc.queryForObject("select name from person where username = 'fy.wang'", String.class))
                .isEqualTo(PERSON);
        assertThat(wire.get(handler, "/api/me").body()).contains(PERSON);
        assertThat(Answer.of(wire.browser(handler).get("/camunda/api/engine/engine/default/user/fy.wang/profile"))
                        .json()
                        .path("firstName")
                        .asText())
                .isEqualTo(PERSON);
        Answer upload = wire.upload(handler, code, PLACE + ".txt", PERSON);
        assertThat(upload.json().path("fileName").asText()).isEqualTo(PLACE + ".txt");
        assertThat(wire.get(handler, "/api/evidence/" + upload.json().path("id").asText())
                        .body())
                .isEqualTo(PERSON);
    }

    @Test
    void aDutyOfSomebodyAbsentGoesToAColleague() {
        String second = add("jcy.wang", PERSON, "jcy", "HANDLER");
        String code = desk.dispatched(Desk.order("jcy", "PHASED", "GENERAL"));
        String task = desk.task(code, "Task_Acknowledge");
        claim("jcy.handler", task);
        assertThat(desk.duty(code, "Task_Acknowledge").path("person").asText()).isEqualTo("jcy.handler");
        assertThat(wire.get(second, "/api/assignments").body()).doesNotContain(task);

        reassign(task, "{\"person\":\"jcy.wang\"}");
        JsonNode duty = desk.duty(code, "Task_Acknowledge");
        assertThat(duty.path("person").asText()).isEqualTo("jcy.wang");
        assertThat(duty.path("personName").asText()).isEqualTo(PERSON);
        assertThat(wire.get(second, "/api/assignments").body()).contains(task);
        assertThat(wire.get("jcy.handler", "/api/assignments").body()).doesNotContain(task);
        assertThat(wire.get(second, "/engine-rest/task/" + task)
                        .json()
                        .path("assignee")
                        .asText())
                .isEqualTo("jcy.wang");
        for (Door door : Door.values()) {
            refused(403, code, headers -> wire.complete(door, "jcy.handler", task, accept("好"), headers));
        }
        assertThat(wire.complete(Door.API, "jcy.handler", task, accept("好")).message())
                .contains(PERSON);

        reassign(task, "{\"person\":null}");
        assertThat(desk.duty(code, "Task_Acknowledge").path("person").isNull()).isTrue();
        claim(second, task);
        accepted(wire.send(second, "POST", "/engine-rest/task/" + task + "/unclaim", null));
        assertThat(desk.duty(code, "Task_Acknowledge").path("person").isNull()).isTrue();
        claim(second, task);
        accepted(wire.complete(Door.TASKLIST, second, task, accept("已收")));
        assertThat(desk.timeline(code)).last().satisfies(event -> {
            assertThat(event.path("actor").asText()).isEqualTo("jcy.wang");
            assertThat(event.path("channel").asText()).isEqualTo("TASKLIST");
        });
        assertThat(desk.timeline(code))
                .filteredOn(event -> event.path("event").asText().equals("REASSIGNED"))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.path("actor").asText()).isEqualTo(OFFICER));
        desk.close(code);
    }

    @Test
    void nobodyVerifiesWhatTheyDid() {
        String mover = add("rsj.wang", PERSON, "rsj", "HANDLER");
        String code = desk.dispatched(Desk.order("rsj", "IMMEDIATE", "MAJOR"));
        desk.goOnTo(code, "Task_CarryOutMeasure");
        work(code, "Task_CarryOutMeasure", mover);
        desk.goOnTo(code, "Task_VerifyClosure");
        // Moved to the office since, with an officer's role.
        jdbc.update("update person set unit_code = 'office' where username = ?", mover);
        roles(mover, "OFFICER");
        String task = desk.task(code, "Task_VerifyClosure");
        for (Door door : Door.FOR_PROGRAMS) {
            refused(403, code, headers -> wire.complete(door, mover, task, approve(), headers));
        }
        assertThat(wire.complete(Door.API, mover, task, approve())
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("step.ownWork");
        accepted(wire.complete(Door.API, OFFICER, task, approve()));
    }

    @Test
    void nobodySignsOffWhatTheyDid() {
        String both = add("rsj.both", "身兼两职", "rsj", "HANDLER", "RESPONSIBLE_LEADER");
        String code = desk.dispatched(Desk.order("rsj", "IMMEDIATE", "GENERAL"));
        desk.goOnTo(code, "Task_FixSimilarProblems");
        work(code, "Task_FixSimilarProblems", both);
        desk.goOnTo(code, "Task_EndorseClosure");
        accepted(wire.complete(Door.API, both, desk.task(code, "Task_EndorseClosure"), approve()));
        desk.goOnTo(code, "Task_SignOff");
        String task = desk.task(code, "Task_SignOff");
        for (Door door : Door.values()) {
            refused(403, code, headers -> wire.complete(door, both, task, approve(), headers));
        }
        accepted(wire.complete(Door.COMPLETE, "rsj.leader", task, approve()));
        assertThat(desk.status(code)).isEqualTo("CLOSED");
    }

    private void work(String code, String step, String user) {
        Map<String, String> work = Map.of("outcome", "已完成", "evidence", desk.evidence(user, code));
        accepted(wire.complete(Door.API, user, desk.task(code, step), work));
    }

    private String add(String username, String name, String unit, String... roles) {
        Answer added = wire.send(
                "sys.admin",
                "POST",
                "/api/people",
                Map.of("username", username, "name", name, "unit", unit, "roles", List.of(roles)));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        wire.password(username, added.json().path("temporaryPassword").asText());
        return username;
    }

    private void roles(String username, String... roles) {
        Answer changed =
                wire.send("sec.admin", "PUT", "/api/people/" + username + "/roles", Map.of("roles", List.of(roles)));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    }

    private void claim(String user, String task) {
        accepted(wire.send(user, "POST", "/engine-rest/task/" + task + "/claim", Map.of("userId", user)));
    }

    private void reassign(String task, String body) {
        accepted(wire.send(OFFICER, "POST", "/api/assignments/" + task + "/reassignment", body));
    }

    private static Map<String, String> accept(String opinion) {
        return Map.of("decision", "accept", "opinion", opinion);
    }

    private static Map<String, String> approve() {
        return Map.of("decision", "approve");
    }

    private static void accepted(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private static Map<String, Object> seen(Map<String, Object> order, int version) {
        Map<String, Object> edit = new HashMap<>(order);
        edit.put("version", version);
        return edit;
    }
}
