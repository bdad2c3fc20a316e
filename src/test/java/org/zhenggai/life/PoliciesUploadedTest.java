package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.deadline.DeadlineRule;
import org.zhenggai.platform.sweep.Sweeps;
import org.zhenggai.policy.upload.ApplyPolicies;
import org.zhenggai.support.SourceFiles;
import org.zhenggai.support.StoriesOnBothDatabases;

/** The office changes its policies while items run. */
@StoriesOnBothDatabases
class PoliciesUploadedTest extends Story {

    private static final String ADMINISTRATOR = "sys.admin";
    private static final String AFTER_TWO_DAYS = """
            <rule id="Rule_Overdue2">
              <description>事项：逾期 2 个工作日再次亮黄牌</description>
              <inputEntry><text>"ITEM"</text></inputEntry>
              <inputEntry><text>&gt;= 2</text></inputEntry>
              <outputEntry><text>"OVERDUE_2"</text></outputEntry>
              <outputEntry><text>"YELLOW_CARD"</text></outputEntry>
              <outputEntry><text>"HANDLER"</text></outputEntry>
              <outputEntry><text>false</text></outputEntry>
            </rule>
            """;

    @Autowired
    private ApplyPolicies applyPolicies;

    @Autowired
    private Sweeps sweeps;

    @Autowired
    private Calendars calendars;

    @AfterEach
    void goBackToTheShippedPolicies() {
        for (String key : List.of("light", "escalation-policy", "stage-deadline", "extension-limit")) {
            upload(key, shipped(key));
        }
        applyPolicies.sweep();
    }

    @Test
    void listsEveryTableAndShowsItsRows() {
        JsonNode listed = wire.get("auditor", "/api/admin/policies").json();
        assertThat(Desk.list(listed))
                .extracting(
                        one -> one.path("key").asText() + " " + one.path("name").asText())
                .containsExactly(
                        "stage-deadline 环节办理时限",
                        "sign-off-route 签批人",
                        "light 亮灯阈值",
                        "escalation-policy 催办督办阶梯",
                        "extension-route 延期审批人",
                        "extension-limit 延期限制");
        assertThat(wire.get("auditor", "/api/admin/policies", "Accept-Language", "en")
                        .body())
                .contains("\"name\":\"Lights\"");
        JsonNode table =
                wire.get(OFFICER, "/api/admin/policies/extension-route").json();
        assertThat(table.path("policy").path("key").asText()).isEqualTo("extension-route");
        assertThat(table.path("policy").path("deployedBy").isNull()).isTrue();
        assertThat(table.path("policy").path("applied").asBoolean()).isTrue();
        assertThat(table.path("hitPolicy").asText()).isEqualTo("UNIQUE");
        assertThat(table.path("inputs"))
                .hasToString("[{\"name\":\"days\",\"label\":\"申请延期天数（自然日）\",\"type\":\"integer\"},"
                        + "{\"name\":\"grade\",\"label\":\"事项等级\",\"type\":\"string\"}]");
        assertThat(table.path("rows").get(3))
                .hasToString("{\"no\":4,\"inputs\":[\"> 30\",\"\\\"IMPORTANT\\\",\\\"GENERAL\\\"\"],"
                        + "\"outputs\":[\"\\\"MUNICIPAL_LEADER\\\"\"],"
                        + "\"annotation\":\"其他事项延期超过 30 天的，报分管市领导审批（示例规则）\"}");
    }

    @Test
    void aTableThatSomebodyChangedInTheDatabaseIsNotGivenOutAsTheOffices() {
        upload("extension-limit", shipped("extension-limit").replace("<text>2</text>", "<text>5</text>"));
        String resource = jdbc.queryForObject(
                "select b.ID_ from ACT_GE_BYTEARRAY b join ACT_RE_DECISION_DEF d on d.DEPLOYMENT_ID_ = b.DEPLOYMENT_ID_"
                        + " and d.RESOURCE_NAME_ = b.NAME_ where d.KEY_ = 'extension-limit' and d.VERSION_ = ?",
                String.class,
                version("extension-limit"));
        byte[] own = jdbc.queryForObject("select BYTES_ from ACT_GE_BYTEARRAY where ID_ = ?", byte[].class, resource);
        byte[] changed = new String(own, StandardCharsets.UTF_8)
                .replace("<text>5</text>", "<text>9</text>")
                .getBytes(StandardCharsets.UTF_8);
        try {
            jdbc.update("update ACT_GE_BYTEARRAY set BYTES_ = ? where ID_ = ?", changed, resource);
            for (String path :
                    List.of("/api/admin/policies/extension-limit", "/api/admin/policies/extension-limit/model")) {
                refused(409, "-", headers -> wire.get("auditor", path, headers));
            }
        } finally {
            jdbc.update("update ACT_GE_BYTEARRAY set BYTES_ = ? where ID_ = ?", own, resource);
        }
        assertThat(wire.get("auditor", "/api/admin/policies/extension-limit/model")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aNewVersionIsInForceAtOnceAuditedAndTheOldOnesStayReadable() {
        int before = version("extension-limit");
        String file = shipped("extension-limit").replace("<text>2</text>", "<text>4</text>");
        int audited = audited("extension-limit");
        Answer uploaded = upload("extension-limit", file);
        assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(201);
        assertThat(uploaded.json().path("version").asInt()).isEqualTo(before + 1);
        assertThat(uploaded.json().path("message").asText()).isEqualTo("决策表“延期限制”第 " + (before + 1) + " 版已生效。");
        assertThat(uploaded.location()).endsWith("/api/admin/policies/extension-limit?version=" + (before + 1));

        Answer again = upload("extension-limit", file);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("created").asBoolean(true)).isFalse();
        assertThat(again.json().path("message").asText()).contains("完全相同，未生成新版本");
        assertThat(version("extension-limit")).isEqualTo(before + 1);
        assertThat(audited("extension-limit")).isEqualTo(audited + 1);

        JsonNode newest = Desk.list(wire.get("city.leader", "/api/admin/policies/extension-limit/versions")
                        .json())
                .get(0);
        assertThat(newest.path("deployedBy").asText()).isEqualTo(ADMINISTRATOR);
        assertThat(newest.path("deployedByName").asText()).isNotBlank();
        assertThat(newest.path("applied").asBoolean()).isTrue();
        assertThat(jdbc.queryForList(
                        "select changes from audit_event where event = 'POLICY_UPLOADED' and text = 'extension-limit'",
                        String.class))
                .anyMatch(changes -> changes.contains(newest.path("sha256").asText()));
        assertThat(model("extension-limit", null)).isEqualTo(file);
        assertThat(model("extension-limit", before)).isNotEqualTo(file);
        assertThat(wire.get(ADMINISTRATOR, "/api/admin/policies/extension-limit?version=" + before)
                        .body())
                .doesNotContain("\"4\"");

        String code = desk.dispatched(Desk.order("scj", "IMMEDIATE", "GENERAL"));
        assertThat(wire.get(OFFICER, "/api/items/" + code).status()).isEqualTo(200);
    }

    @Test
    void aFormInTheBrowserUploadsAsWell() {
        int before = version("extension-limit");
        Answer uploaded = wire.uploadPolicy(
                ADMINISTRATOR,
                "extension-limit",
                shipped("extension-limit").replace("<text>2</text>", "<text>3</text>"));
        assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(201);
        assertThat(uploaded.json().path("version").asInt()).isEqualTo(before + 1);
    }

    @Test
    void stepsThatOpenFromNowOnHaveTheNewTerm() {
        upload(
                "stage-deadline",
                shipped("stage-deadline").replaceFirst("(?s)(Rule_Acknowledge_days\">\\s*<text>)3", "$1" + 7));
        String code = desk.dispatched(Desk.order("scj", "IMMEDIATE", "GENERAL"));
        assertThat(desk.duty(code, "Task_Acknowledge").path("dueAt").asText())
                .startsWith(workingDaysAfter(today(), 7).plusDays(1).toString());
    }

    /** One that the new rung has passed already, one that has yet to come to it, one that stands higher. */
    @Test
    void anOverdueItemGetsANewRungOnceAndNoOldOneTwice() {
        LocalDate deadline = today().plusDays(30);
        String passed = dueOn(deadline);
        String ahead = dueOn(workingDaysAfter(deadline, 3));
        String higher = dueOn(deadline.minusDays(20));
        clock.travelTo(workingDaysAfter(deadline, 3));
        sweeps.run();
        Map<String, List<String>> before = rules(passed, ahead, higher);
        assertThat(before.get(passed)).contains("OVERDUE_1").doesNotContain("OVERDUE_5");
        assertThat(before.get(higher)).contains("OVERDUE_5");

        List<String> told = told(passed);
        int version = version("escalation-policy");
        Answer uploaded = upload("escalation-policy", withTwoDays());
        assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(201);
        assertThat(applied("escalation-policy", version + 1)).isFalse();
        assertThat(applyPolicies.sweep()).isOne();
        assertThat(applied("escalation-policy", version + 1)).isTrue();
        sweeps.run();
        sweeps.run();
        assertThat(more(before, passed)).containsExactly("OVERDUE_2");
        assertThat(more(before, ahead)).isEmpty();
        assertThat(more(before, higher)).isEmpty();

        clock.travelTo(workingDaysAfter(deadline, 5));
        sweeps.run();
        assertThat(more(before, passed)).containsExactlyInAnyOrder("OVERDUE_2", "OVERDUE_5");
        assertThat(more(before, ahead)).containsExactlyInAnyOrder("OVERDUE_1", "OVERDUE_2");
        assertThat(told(passed)).containsAll(told);
        assertThat(told(passed).stream().filter(one -> !one.matches("OVERDUE_[25] .*")))
                .as("what was told before stands as it was")
                .containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void anOverdueDutyGetsItsNewRungAsWell() {
        String code = dueOn(today().plusDays(60));
        LocalDate due = LocalDate.parse(desk.duty(code, "Task_Acknowledge")
                        .path("dueAt")
                        .asText()
                        .substring(0, 10))
                .minusDays(1);
        clock.travelTo(workingDaysAfter(due, 3));
        sweeps.run();
        upload("escalation-policy", dutiesAfterTwoDays());
        sweeps.run();
        sweeps.run();
        assertThat(jdbc.queryForList(
                        "select rule from alert where item_code = ? and subject = ? order by id",
                        String.class,
                        code,
                        desk.task(code, "Task_Acknowledge")))
                .containsOnlyOnce("OVERDUE_2")
                .containsOnlyOnce("DUE")
                .doesNotContain("OVERDUE_5");
    }

    @Test
    void runningItemsShineByTheNewThresholdsAndAFallenSweepGoesOn() {
        LocalDate deadline = workingDaysAfter(today(), 10);
        String running = dueOn(deadline);
        String closed = dueOn(deadline);
        desk.close(closed);
        assertThat(desk.item(running).path("light").asText()).isEqualTo("GREEN");
        Map<String, List<String>> untouched = records.of(closed);
        int deadlineVersion = desk.item(running).path("deadlineVersion").asInt();
        upload("light", shipped("light").replace("<text>7</text>", "<text>12</text>"));
        assertThat(desk.item(running).path("light").asText()).as("not yet").isEqualTo("GREEN");
        jdbc.update("update policy_version set reached = ? where applied_at is null", running.substring(0, 4));
        assertThat(applyPolicies.sweep()).isOne();
        assertThat(applyPolicies.sweep()).as("nothing is left").isZero();
        assertThat(desk.item(running).path("light").asText()).isEqualTo("YELLOW");
        assertThat(desk.item(running).path("deadlineVersion").asInt()).isEqualTo(deadlineVersion);
        assertThat(desk.item(running).path("deadline").asText()).isEqualTo(deadline.toString());
        assertThat(records.of(closed)).isEqualTo(untouched);
        String dispatchedLater = dueOn(deadline);
        assertThat(desk.item(dispatchedLater).path("light").asText()).isEqualTo("YELLOW");
    }

    @Test
    void twoAdministratorsAtOnceMakeTwoVersionsOrOneIsToldOfTheOther() throws Exception {
        int before = version("extension-limit");
        int audited = audited("extension-limit");
        List<Answer> answers = new ArrayList<>();
        List<Callable<Answer>> uploads = List.of(
                () -> keep(
                        answers,
                        upload("extension-limit", shipped("extension-limit").replace(">2<", ">5<"))),
                () -> keep(
                        answers,
                        upload("extension-limit", shipped("extension-limit").replace(">2<", ">6<"))));
        together(uploads);
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.json().path("version").asInt())
                .containsExactlyInAnyOrder(before + 1, before + 2);
        assertThat(audited("extension-limit")).isEqualTo(audited + 2);

        Answer outdated = wire.xml(
                ADMINISTRATOR,
                "/api/admin/policies/extension-limit/versions?basedOn=" + before,
                shipped("extension-limit"));
        assertThat(outdated.status()).isEqualTo(409);
        assertThat(outdated.message()).contains("第 " + before + " 版，现已更新到第 " + (before + 2) + " 版");
        assertThat(version("extension-limit")).isEqualTo(before + 2);
    }

    @Test
    void aRefusedFileChangesNothing() {
        int before = version("light");
        String wrong = shipped("light").replace("<text>\"GENERAL\"</text>", "<text>\"TRIVIAL\"</text>");
        refused(400, "-", headers -> wire.xml(ADMINISTRATOR, "/api/admin/policies/light/versions", wrong, headers));
        assertThat(upload("light", wrong).message()).contains("亮灯阈值", "第 3 行", "TRIVIAL");
        assertThat(upload("light", " ".repeat(1_100_000)).status()).isEqualTo(413);
        assertThat(upload("lights", shipped("light")).status()).isEqualTo(404);
        assertThat(wire.get(ADMINISTRATOR, "/api/admin/policies/light?version=99")
                        .status())
                .isEqualTo(404);
        assertThat(version("light")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"office.officer", "office.chief", "auditor", "city.leader"})
    void isReadButNotChangedByWhoeverAnswersForItems(String person) {
        assertThat(wire.get(person, "/api/admin/policies").status()).isEqualTo(200);
        refused(403, "-", headers -> wire.xml(person, "/api/admin/policies/light/versions", shipped("light"), headers));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scj.handler", "scj.leader", "sec.admin"})
    void isNotOpenToOthers(String person) {
        for (String path : List.of("", "/light", "/light/versions", "/light/model")) {
            refused(403, "-", headers -> wire.get(person, "/api/admin/policies" + path, headers));
        }
        refused(403, "-", headers -> wire.xml(person, "/api/admin/policies/light/versions", shipped("light"), headers));
    }

    private static Answer keep(List<Answer> answers, Answer answer) {
        synchronized (answers) {
            answers.add(answer);
        }
        return answer;
    }

    private Answer upload(String key, String file) {
        return wire.xml(ADMINISTRATOR, "/api/admin/policies/" + key + "/versions", file);
    }

    private static String shipped(String key) {
        return SourceFiles.text(Path.of("processes/decisions", key + ".dmn"));
    }

    private static String withTwoDays() {
        return shipped("escalation-policy")
                .replace("<rule id=\"Rule_Overdue5\">", AFTER_TWO_DAYS + "<rule id=\"Rule_Overdue5\">");
    }

    private static String dutiesAfterTwoDays() {
        return shipped("escalation-policy")
                .replace(
                        "<rule id=\"Rule_DutyOverdue5\">",
                        AFTER_TWO_DAYS
                                        .replace("ITEM", "DUTY")
                                        .replace("YELLOW_CARD", "REMINDER")
                                        .replace("HANDLER", "OWNER")
                                + "<rule id=\"Rule_DutyOverdue5\">");
    }

    private int version(String key) {
        return wire.get(ADMINISTRATOR, "/api/admin/policies/" + key)
                .json()
                .path("policy")
                .path("version")
                .asInt();
    }

    private boolean applied(String key, int version) {
        return wire.get(ADMINISTRATOR, "/api/admin/policies/" + key + "?version=" + version)
                .json()
                .path("policy")
                .path("applied")
                .asBoolean();
    }

    private String model(String key, Integer version) {
        Answer answer = wire.get(
                ADMINISTRATOR,
                "/api/admin/policies/" + key + "/model" + (version == null ? "" : "?version=" + version));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private int audited(String key) {
        return records.events("event = 'POLICY_UPLOADED' and actor = 'sys.admin' and text = ?", key);
    }

    private String dueOn(LocalDate deadline) {
        Map<String, Object> order = Desk.order("scj", "IMMEDIATE", "GENERAL");
        order.put("deadline", deadline.toString());
        return desk.dispatched(order);
    }

    private LocalDate workingDaysAfter(LocalDate day, int days) {
        return calendars.current().due(day, DeadlineRule.working(days)).date();
    }

    /** What the ladders of the items themselves have raised. */
    private Map<String, List<String>> rules(String... codes) {
        Map<String, List<String>> rules = new HashMap<>();
        for (String code : codes) {
            rules.put(code, rulesOf(code));
        }
        return rules;
    }

    private List<String> rulesOf(String code) {
        return jdbc.queryForList(
                "select distinct rule from alert where item_code = ? and subject = ?", String.class, code, code);
    }

    private List<String> told(String code) {
        return jdbc.queryForList(
                "select concat(rule, ' ', recipient, ' ', raised_at, ' ', id) from alert where subject = ?",
                String.class,
                code);
    }

    private List<String> more(Map<String, List<String>> before, String code) {
        return rulesOf(code).stream()
                .filter(rule -> !before.get(code).contains(rule))
                .toList();
    }
}
