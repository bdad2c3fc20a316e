package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;
import org.zhenggai.rectification.Step;
import org.zhenggai.rectification.StepForm;
import org.zhenggai.support.StoriesOnBothDatabases;

/** Whoever owes a step does it on its page, without JavaScript and whatever comes between. */
@StoriesOnBothDatabases
class DutyPagesTest extends Story {

    private static final String HANDLER = "rsj.handler";

    private Pages pages;

    @BeforeEach
    void openTheBrowser() {
        pages = new Pages(wire);
    }

    @Test
    void everyKindOfFormIsHandedInThroughItsPage() {
        Set<String> seen = new HashSet<>();
        String requirement = desk.dispatched(Desk.order("rsj", "PHASED", "GENERAL"));
        handIn(desk.duty(requirement, "Task_Acknowledge"), Map.of("decision", "decline", "opinion", "不属本单位职责"));
        handIn(desk.duty(requirement, "Task_Redispatch"), Map.of("responsibleUnit", "rsj", "opinion", "职责已核定"));
        seen.addAll(closeThroughPages(requirement));
        supervision.lookBackStarted(requirement);
        handIn(desk.duty(requirement, "Task_LookBack"), Map.of("decision", "held"));

        Map<String, Object> order = Desk.order("rsj", "PHASED", "GENERAL");
        order.put("programme", "FZSS-2023");
        order.remove("category");
        seen.addAll(closeThroughPages(desk.dispatched(order)));
        assertThat(seen)
                .contains(
                        "Task_SubmitPlan",
                        "Task_EndorsePlan",
                        "Task_CarryOutMeasure",
                        "Task_ApplyForClosure",
                        "Task_SignOff",
                        "Task_CheckMilestone",
                        "Task_Accept");
    }

    @Test
    void whatRunsBesideAnItemIsToldOnItsPage() {
        String code = desk.dispatched(Desk.order("rsj", "PHASED", "GENERAL"));
        desk.goOnTo(code, "Task_CarryOutMeasure");
        String to = supervision.extensionAsked(code, 10).toString();
        assertThat(page(desk.duty(code, "Task_DecideExtension"))).contains(to, "涉及面广，需补充调查", "同意延期");
        handIn(desk.duty(code, "Task_DecideExtension"), Map.of("decision", "approve"));
        supervision.noticeServed(code);
        assertThat(page(desk.duty(code, "Task_ReplyNotice"))).contains("督办单第 1 号（黄牌）", "请说明进度滞后的原因");
        assertThat(pages.get(HANDLER, "/assignments?q=" + code).body()).contains("督办单第 1 号（黄牌）");
        handIn(desk.duty(code, "Task_ReplyNotice"), Map.of("outcome", "已安排专人"));
        assertThat(page(desk.duty(code, "Task_ReviewReply"))).contains("已安排专人");
        handIn(desk.duty(code, "Task_ReviewReply"), Map.of("decision", "return", "opinion", "请写明办结日期"));
        String again = page(desk.duty(code, "Task_ReplyNotice"));
        assertThat(again).contains("请写明办结日期").contains("已带入上次报送的内容");
        assertThat(Pages.form(again, "step")).contains("已安排专人</textarea>");
        JsonNode sheet = sheet(desk.duty(code, "Task_ReplyNotice"));
        assertThat(sheet.at("/before/text").asText()).isEqualTo("已安排专人");
        assertThat(sheet.at("/facts/beside/title").asText()).isEqualTo("督办单第 1 号（黄牌）");
        assertThat(sheet.at("/facts/said/0/text").asText()).isEqualTo("请写明办结日期");
        assertThat(sheet.at("/facts/said/0/negative").asBoolean()).isTrue();
    }

    @Test
    void tasklistIsToldAStepInTheReadersLanguage() {
        String code = desk.dispatched(Desk.order("rsj", "PHASED", "GENERAL"));
        JsonNode duty = desk.duty(code, "Task_Acknowledge");
        JsonNode chinese = sheet(duty);
        JsonNode english = sheet(duty, "Accept-Language", "en");
        assertThat(chinese.path("language").asText()).isEqualTo("zh-CN");
        assertThat(chinese.at("/fields/0/choices/1/about").asText()).isEqualTo("不属本单位职责，请督办办重新交办");
        assertThat(chinese.at("/facts/due/label").asText()).isEqualTo("本环节期限");
        assertThat(english.path("language").asText()).isEqualTo("en");
        assertThat(english.at("/fields/0/choices/1/label").asText()).isEqualTo("Decline");
        assertThat(english.at("/facts/due/label").asText()).isEqualTo("This step is due");
        assertThat(english.at("/words/files.choose").asText()).isEqualTo("Choose files");
        assertThat(english.at("/facts/requirement/text").asText())
                .isEqualTo(chinese.at("/facts/requirement/text").asText());
    }

    @Test
    void aRefusedStepKeepsTextsAndFiles() {
        String code = desk.dispatched(Desk.order("rsj", "IMMEDIATE", "GENERAL"));
        desk.goOnTo(code, "Task_CarryOutMeasure");
        JsonNode duty = desk.duty(code, "Task_CarryOutMeasure");
        Map<String, List<String>> before = duties(code);

        HttpResponse<String> refused = pages.send(
                HANDLER, stepForm(duty), Map.of("outcome", " "), List.of(new Pages.Attached("现场照片.txt", "图")));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("请填写“办理情况”", "现场照片.txt");
        assertThat(duties(code)).isEqualTo(before);

        HttpResponse<String> empty = pages.send(
                HANDLER,
                Pages.form(refused.body(), "step"),
                Map.of("outcome", "逐件核对完毕", "evidence", kept(refused.body())),
                List.of(new Pages.Attached("空.txt", "")));
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body()).contains("空.txt", "逐件核对完毕</textarea>", "现场照片.txt");

        HttpResponse<String> taken = pages.send(
                HANDLER,
                Pages.form(empty.body(), "step"),
                Map.of("outcome", "逐件核对完毕", "evidence", kept(empty.body())),
                List.of(new Pages.Attached("清单.txt", "二")));
        assertThat(pages.followed(HANDLER, taken).body()).contains("“落实整改措施”已提交", code);
        assertThat(desk.timeline(code).stream()
                        .filter(event -> event.path("event").asText().equals("MEASURE_DONE"))
                        .findFirst()
                        .orElseThrow()
                        .path("evidence"))
                .hasSize(2);
    }

    @Test
    void workThatIsLeftIsNamedWhereClosureIsAppliedFor() {
        String code = desk.dispatched(Desk.order("rsj", "IMMEDIATE", "GENERAL"));
        desk.goOnTo(code, "Task_ApplyForClosure");
        jdbc.update("update measure set done_at = null where item_code = ?", code);
        HttpResponse<String> refused = pages.send(
                HANDLER,
                stepForm(desk.duty(code, "Task_ApplyForClosure")),
                Map.of("outcome", "全部办结"),
                List.of(new Pages.Attached("证明.txt", "证明")));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("还有 1 项工作未办结", "全部办结</textarea>");
        assertThat(desk.status(code)).isEqualTo("IN_PROGRESS");
    }

    @Test
    void aNameMayHaveAllItsSigns() {
        String code = desk.dispatched(Desk.order("rsj", "IMMEDIATE", "GENERAL"));
        desk.goOnTo(code, "Task_CarryOutMeasure");
        String name = "文".repeat(251) + ".txt";
        assertThat(wire.upload(HANDLER, code, name, "图").status()).isEqualTo(201);
        assertThat(wire.upload(HANDLER, code, "𠮷".repeat(120) + ".txt", "图").status())
                .isEqualTo(201);
        assertThat(wire.upload(HANDLER, code, "文" + name, "图").body()).contains("evidence.name.long");

        String form = stepForm(desk.duty(code, "Task_CarryOutMeasure"));
        var taken = pages.send(HANDLER, form, Map.of("outcome", "已完成"), List.of(new Pages.Attached(name, "图")));
        assertThat(taken.statusCode()).isEqualTo(302);
    }

    @Test
    void aFileTooLargeIsSaidToBeSo() {
        String code = desk.dispatched(Desk.order("rsj", "IMMEDIATE", "GENERAL"));
        desk.goOnTo(code, "Task_CarryOutMeasure");
        String form = stepForm(desk.duty(code, "Task_CarryOutMeasure"));
        var file = new Pages.Attached("录像.bin", "0".repeat(51 * 1024 * 1024));
        HttpResponse<String> refused = pages.send(HANDLER, form, Map.of("outcome", "已完成"), List.of(file));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("一次上传的内容合计不得超过 51 MB");
    }

    @Test
    void whatDoesNotFitOnAPageIsOnTheNext() {
        String code = desk.dispatched(Desk.order("rsj", "PHASED", "GENERAL"));
        for (int i = 0; i < 60; i++) {
            jdbc.update(
                    "insert into assignment (task_id, item_code, step, unit_code, role, due_at, created_at, rung, rung_on)"
                            + " values (?, ?, 'Task_Draft', 'rsj', 'HANDLER', '2030-01-01 16:00:00',"
                            + " '2026-01-01 00:00:00', 'END', '9999-12-31')",
                    code + "-" + i,
                    code);
        }
        String first = pages.get(HANDLER, "/assignments?q=" + code).body();
        assertThat(first).contains("第 1 页，共 2 页，61 项", "page=1");
        assertThat(pages.get(HANDLER, "/assignments?q=" + code + "&page=1").body())
                .contains("第 2 页，共 2 页", "rel=\"prev\"")
                .doesNotContain("rel=\"next\"");
        jdbc.update("delete from assignment where task_id like ?", code + "-%");
    }

    @Test
    void takesWorkThatIsDoneSideBySide() {
        Map<String, Object> order = Desk.order("rsj", "IMMEDIATE", "GENERAL");
        order.put("measures", List.of(Desk.measure("甲", "rsj"), Desk.measure("乙", "jtj")));
        String code = desk.dispatched(order);
        desk.goOnTo(code, "Task_CarryOutMeasure");
        String form = stepForm(dutyOf(code, "rsj"));
        JsonNode others = dutyOf(code, "jtj");
        desk.hand(others, Door.API, desk.passing(others));
        var file = List.of(new Pages.Attached("材料.txt", "一"));
        assertThat(pages.send(HANDLER, form, Map.of("outcome", "已完成"), file).statusCode())
                .isEqualTo(302);
    }

    @Test
    void asksWhoeverJudgesToLookAgainWhereTheItemHasChangedMeanwhile() {
        String code = desk.dispatched(Desk.order("rsj", "PHASED", "GENERAL"));
        desk.goOnTo(code, "Task_EndorsePlan");
        String leader = "rsj.leader";
        String form = Pages.form(
                pages.get(leader, "/assignments/" + desk.task(code, "Task_EndorsePlan"))
                        .body(),
                "step");
        jdbc.update("update supervised_item set version = version + 1 where code = ?", code);
        Map<String, String> returned = Map.of("decision", "return", "opinion", "步骤不够具体");
        HttpResponse<String> changed = pages.send(leader, form, returned, List.of());
        assertThat(changed.statusCode()).isEqualTo(409);
        assertThat(changed.body()).contains("刚刚被他人更新", "步骤不够具体</textarea>");
        HttpResponse<String> again = pages.send(leader, Pages.form(changed.body(), "step"), returned, List.of());
        assertThat(again.statusCode()).isEqualTo(302);
    }

    @Test
    void theSecondOfTwoTabsIsToldThatItIsDoneAndWhereToGo() {
        String code = desk.dispatched(Desk.order("rsj", "PHASED", "GENERAL"));
        String form = stepForm(desk.duty(code, "Task_Acknowledge"));
        HttpResponse<String> first = pages.send(HANDLER, form, Map.of("decision", "accept"), List.of());
        assertThat(pages.followed(HANDLER, first).body()).contains("“签收交办事项”已提交", "制定方案", "制定并报送方案");
        HttpResponse<String> second =
                pages.send(HANDLER, form, Map.of("decision", "accept", "opinion", "同意"), List.of());
        assertThat(second.statusCode()).isEqualTo(404);
        assertThat(second.body())
                .contains("这项待办已不在", "回到我的待办", "/items/" + code, "签收", "同意</textarea>")
                .doesNotContain("error-status");
    }

    @Test
    void aHiddenDutyLooksLikeNone() {
        String code = desk.dispatched(Desk.order("rsj", "PHASED", "GENERAL"));
        String task = desk.task(code, "Task_Acknowledge");
        for (String path : List.of("/assignments/" + task, "/assignments/no-such-task")) {
            HttpResponse<String> answer = pages.get("jt.handler", path);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("这项待办已不在").doesNotContain(code);
        }
        assertThat(pages.get("sys.admin", "/assignments/" + task).statusCode()).isEqualTo(403);
        assertThat(pages.get("sys.admin", "/assignments").statusCode()).isEqualTo(403);
    }

    @Test
    void othersMayLookAndOnlyTheOfficeReassigns() {
        String code = desk.dispatched(Desk.order("rsj", "PHASED", "GENERAL"));
        JsonNode duty = desk.duty(code, "Task_Acknowledge");
        String path = "/assignments/" + duty.path("taskId").asText();
        String form = stepForm(duty);
        String colleague = colleague("rsj", "HANDLER");
        for (String other : List.of("rsj.leader", "auditor", "city.leader", OFFICER)) {
            assertThat(pages.get(other, path).body()).contains("您可以查看，不能办理").doesNotContain("id=\"step\"");
            HttpResponse<String> refused = pages.send(other, form, Map.of("decision", "accept"), List.of());
            assertThat(refused.statusCode()).as(other).isEqualTo(403);
            assertThat(refused.body()).contains("由“");
        }
        assertThat(pages.get("rsj.leader", path).body()).doesNotContain("id=\"reassign\"");

        HttpResponse<String> unfit = pages.send(OFFICER, path, "reassign", Map.of("person", "jtj.handler"));
        assertThat(unfit.statusCode()).isEqualTo(400);
        HttpResponse<String> given = pages.send(OFFICER, path, "reassign", Map.of("person", colleague));
        assertThat(pages.followed(OFFICER, given).body()).contains("已改派给同事");

        HttpResponse<String> late = pages.send(HANDLER, form, Map.of("decision", "accept"), List.of());
        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.body()).contains("已由 同事 签领", "您可以查看，不能办理");
        HttpResponse<String> back = pages.send(OFFICER, path, "reassign", Map.of("person", ""));
        assertThat(pages.followed(OFFICER, back).body()).contains("已放回岗位");
        assertThat(pages.send(HANDLER, stepForm(duty), Map.of("decision", "accept"), List.of())
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void theListGroupsByDayAndWeekAndTheOfficeSeesEveryUnits() {
        String code = desk.dispatched(Desk.order("rsj", "PHASED", "GENERAL"));
        String query = "/assignments?q=" + code;
        var due = OffsetDateTime.parse(
                        desk.duty(code, "Task_Acknowledge").path("dueAt").asText())
                .toLocalDate()
                .minusDays(1);
        clock.travelTo(due);
        assertThat(pages.get(HANDLER, query).body()).contains("id=\"due-today\"", "今日到期");
        clock.travelTo(due.plusDays(1));
        assertThat(pages.get(HANDLER, query).body()).contains("id=\"due-overdue\"", "逾期 1 天");
        assertThat(pages.get(HANDLER, query + "&overdue=true").body()).contains(code + " ");
        assertThat(pages.get(HANDLER, query + "&due=later").body()).contains("没有符合条件的待办");
        clock.travelTo(due.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY)));
        assertThat(pages.get(HANDLER, query).body()).contains("id=\"due-later\"");

        assertThat(pages.get(OFFICER, query + "&unit=rsj").body()).contains(code + " ", "承办人");
        assertThat(pages.get(OFFICER, query).body()).contains("没有符合条件的待办");
        assertThat(pages.get("jtj.handler", query + "&unit=rsj").statusCode()).isEqualTo(403);
        assertThat(pages.get(HANDLER, query + "&due=sometime").statusCode()).isEqualTo(400);
        assertThat(wire.browser(HANDLER)
                        .get(query, "Accept", "text/html", "HX-Request", "true")
                        .body())
                .startsWith("<div id=\"results\"");
    }

    private Set<String> closeThroughPages(String code) {
        Set<String> steps = new HashSet<>();
        for (List<JsonNode> open = desk.duties(code); !open.isEmpty(); open = desk.duties(code)) {
            JsonNode next = open.stream().filter(Desk::beside).findFirst().orElse(open.get(0));
            String step = next.path("step").asText();
            Map<String, String> typed = new HashMap<>();
            desk.passing(next).forEach((name, value) -> typed.put(name, value.toString()));
            typed.remove("evidence");
            handIn(next, typed);
            steps.add(step);
        }
        assertThat(desk.status(code)).isEqualTo("CLOSED");
        return steps;
    }

    /** With a file where the step asks for proof; the page has a field for each thing that the step takes. */
    private void handIn(JsonNode duty, Map<String, String> typed) {
        String step = duty.path("step").asText();
        String form = stepForm(duty);
        StepForm fields = Step.of(step).form();
        fields.required().stream()
                .filter(field -> field != StepForm.Field.EVIDENCE)
                .forEach(field -> assertThat(form).as(step).contains("name=\"" + field.variable() + "\""));
        boolean proven = fields.fields().contains(StepForm.Field.EVIDENCE);
        assertThat(form.contains("name=\"files\"")).as(step).isEqualTo(proven);
        tasklistAsksTheSame(duty, form);
        HttpResponse<String> answer = pages.send(
                Desk.owner(duty),
                form,
                new LinkedHashMap<>(typed),
                proven ? List.of(new Pages.Attached("证明.txt", "证明")) : List.of());
        assertThat(answer.statusCode()).as(step + answer.body()).isEqualTo(302);
        assertThat(pages.followed(Desk.owner(duty), answer).body()).contains("已提交");
    }

    private void tasklistAsksTheSame(JsonNode duty, String form) {
        String step = duty.path("step").asText();
        StepForm fields = Step.of(step).form();
        Set<String> asked = new HashSet<>();
        for (JsonNode field : sheet(duty).path("fields")) {
            String id = field.path("id").asText();
            asked.add(id);
            assertThat(HtmlUtils.htmlUnescape(form))
                    .as(step)
                    .contains(field.path("label").asText(), field.path("hint").asText());
            assertThat(field.path("required").asBoolean())
                    .as(step + " " + id)
                    .isEqualTo(fields.required().stream()
                            .anyMatch(one -> one.variable().equals(id)));
            if (id.equals(StepForm.Field.DECISION.variable())) {
                assertThat(field.path("choices"))
                        .extracting(choice -> choice.path("value").asText())
                        .isEqualTo(fields.decisions());
            }
        }
        assertThat(fields.fields()).extracting(StepForm.Field::variable).containsAll(asked);
        assertThat(asked)
                .containsAll(
                        fields.required().stream().map(StepForm.Field::variable).toList());
    }

    private JsonNode sheet(JsonNode duty, String... headers) {
        Answer answer = wire.get(
                Desk.owner(duty), "/api/assignments/" + duty.path("taskId").asText() + "/form", headers);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private String page(JsonNode duty) {
        HttpResponse<String> page = pages.get(
                Desk.owner(duty), "/assignments/" + duty.path("taskId").asText());
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }

    private String stepForm(JsonNode duty) {
        return Pages.form(page(duty), "step");
    }

    private JsonNode dutyOf(String code, String unit) {
        return desk.duties(code).stream()
                .filter(duty -> duty.path("unit").asText().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, List<String>> duties(String code) {
        return Map.of(
                code,
                desk.duties(code).stream()
                        .map(duty -> duty.path("taskId").asText())
                        .toList());
    }

    /** The id of the one file that the page still has chosen. */
    private static String kept(String page) {
        var chosen = Pattern.compile("name=\"evidence\" checked(?:=\"\")? value=\"([^\"]+)\"")
                .matcher(page);
        assertThat(chosen.find()).as(page).isTrue();
        return chosen.group(1);
    }
}
