package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhenggai.support.StoriesOnBothDatabases;

/** An item's page shows everything to whom it concerns, and lets each do what their role may do now. */
@StoriesOnBothDatabases
class ItemPagesTest extends Story {

    @Test
    void showsAnItemToWhomItConcerns() {
        Map<String, Object> order = Desk.order("zrj", "PHASED", "GENERAL");
        order.put("measures", List.of(Desk.measure("核对<样式>", "zrj"), Desk.measure("逐件核对", "wlj")));
        String code = desk.dispatched(order);
        desk.goOnTo(code, "Task_CarryOutMeasure");
        desk.pass(code, "Task_CarryOutMeasure", Door.API);

        for (String user : List.of(OFFICER, "zrj.handler", "zrj.leader", "wlj.handler", "city.leader", "auditor")) {
            String page = new Browser(wire, user).page("/items/" + code);
            assertThat(page)
                    .as(user)
                    .contains("规范行政执法文书", "统一执法文书样式", "分三步整改", "核对&lt;样式&gt;", "逐件核对", "1/2 完成")
                    .contains("天后到期", "落实整改措施", "proof.txt", "时限是怎么确定的", "自次日起算")
                    .contains("data-src=\"/api/items/" + code + "/diagram?round=1\"")
                    .contains("尚无进展报告", "没有督办单", "没有延期申请", "没有催办记录", "销号后安排回头看");
        }
        assertThat(new Browser(wire, "jt.handler").status("/items/" + code)).isEqualTo(404);
        assertThat(new Browser(wire, "sys.admin").status("/items/" + code)).isEqualTo(403);
        assertThat(new Browser(wire, OFFICER).status("/items/ZG-1999-0001")).isEqualTo(404);
    }

    @Test
    void theAuditorSeesThatAFileIsNoLongerWhatWasUploaded() {
        String code = desk.dispatched(Desk.order("zrj", "PHASED", "GENERAL"));
        String file = desk.evidence("zrj.handler", code);
        Browser auditor = new Browser(wire, "auditor");
        assertThat(auditor.page("/items/" + code)).contains("proof.txt").doesNotContain("内容已被改动");
        jdbc.update("update evidence_chunk set bytes = x'41' where evidence_id = ?", file);

        for (int reader = 0; reader < 2; reader++) {
            Answer answer = wire.get("auditor", "/api/evidence/" + file);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.message()).contains("proof.txt", "与上传时不一致");
        }

        assertThat(auditor.page("/items/" + code)).contains("内容已被改动", "发现佐证材料已被改动");
        assertThat(desk.timeline(code))
                .extracting(event -> event.path("event").asText())
                .containsOnlyOnce("EVIDENCE_DAMAGED");
    }

    @Test
    void offersEachRoleWhatItMayDoNow() {
        String code = desk.draft(Desk.order("zrj", "PHASED", "GENERAL"));
        assertThat(doors(OFFICER, code)).containsExactly("dispatch", "edit", "withdrawal");
        assertThat(doors("auditor", code)).isEmpty();
        Browser officer = new Browser(wire, OFFICER);
        assertThat(officer.taken("/items/" + code + "/dispatch", "/items/" + code, "dispatch", Map.of()))
                .contains("已交办");
        assertThat(desk.status(code)).isEqualTo("DISPATCHED");

        assertThat(doors(OFFICER, code)).containsExactly("notices", "urges", "withdrawal", "reassignment");
        assertThat(doors("zrj.handler", code)).containsExactly("extension-requests", "own");
        assertThat(doors("zrj.leader", code)).containsExactly("extension-requests", "urges");
        assertThat(doors("city.leader", code)).containsExactly("urges");
        assertThat(doors("auditor", code)).isEmpty();

        supervision.extensionAsked(code, 10);
        assertThat(doors("zrj.handler", code)).containsExactly("own");
        desk.hand(code, "Task_DecideExtension", Door.API, Map.of("decision", "return", "opinion", "按期完成"));
        desk.close(code);
        assertThat(doors(OFFICER, code)).containsExactly("look-backs");
        assertThat(doors("zrj.handler", code)).isEmpty();
    }

    @Test
    void takesFromItsFormsWhatTheApiTakes() {
        String code = desk.dispatched(Desk.order("zrj", "PHASED", "GENERAL"));
        String page = "/items/" + code;
        Browser officer = new Browser(wire, OFFICER);
        assertThat(officer.taken(page + "/urges", page, "urge", Map.of("text", "请抓紧 <办理>")))
                .contains("已催办", "请抓紧 &lt;办理&gt;");
        assertThat(supervision.all(code, "urges").get(0).path("text").asText()).isEqualTo("请抓紧 <办理>");
        assertThat(officer.taken(
                        page + "/notices",
                        page,
                        "notice",
                        Map.of("level", "RED_CARD", "text", "请说明原因", "replyWithin", "3")))
                .contains("第 1 号督办单已下发", "红牌");
        assertThat(officer.taken(
                        page + "/notices",
                        page,
                        "notice",
                        Map.of("level", "NOTICE", "text", "再次说明", "replyWithin", "")))
                .contains("第 2 号");

        String colleague = colleague("zrj", "HANDLER");
        String task = desk.task(code, "Task_Acknowledge");
        officer.taken("/assignments/" + task + "/reassignment", page, "reassign-" + task, Map.of("person", colleague));
        assertThat(desk.duty(code, "Task_Acknowledge").path("person").asText()).isEqualTo(colleague);
        officer.taken("/assignments/" + task + "/reassignment", page, "reassign-" + task, Map.of("person", ""));
        assertThat(desk.duty(code, "Task_Acknowledge").path("person").isNull()).isTrue();

        String to = LocalDate.parse(desk.item(code).path("deadline").asText())
                .plusDays(20)
                .toString();
        assertThat(new Browser(wire, "zrj.handler")
                        .taken(
                                page + "/extension-requests",
                                page,
                                "extension",
                                Map.of("requestedDeadline", to, "reason", "涉及面广")))
                .contains("延期申请已提交", to, "待审批");
        assertThat(desk.timeline(code))
                .filteredOn(event -> event.path("event").asText().matches("URGED|NOTICE_SERVED|EXTENSION_REQUESTED"))
                .allSatisfy(event -> assertThat(event.path("channel").asText()).isEqualTo("PAGE"));

        assertThat(officer.taken(
                        page + "/withdrawal", page, "withdrawal", Map.of("reason", "上级决定", "confirmed", "true")))
                .contains("已终止");
        assertThat(desk.status(code)).isEqualTo("WITHDRAWN");
    }

    @Test
    void countsLineBreaksAndRareSignsOnceAndHearsWhatIsInvisible() {
        String code = desk.dispatched(Desk.order("zrj", "PHASED", "GENERAL"));
        String page = "/items/" + code;
        Browser officer = new Browser(wire, OFFICER);
        String longest = "说\r\n".repeat(1999) + "明𠮷";
        Map<String, String> notice = Map.of("level", "NOTICE", "replyWithin", "");
        officer.taken(page + "/notices", page, "notice", with(notice, "text", longest));
        assertThat(supervision.all(code, "notices").get(0).path("text").asText())
                .isEqualTo(longest.replace("\r\n", "\n"));
        refused(
                officer.send(page + "/notices", page, "notice", with(notice, "text", longest + "了")),
                400,
                "不得超过 4000 个字",
                "明𠮷了");
        for (String unseen : List.of("\u200b", "\u3164", "\u00a0\r\n")) {
            refused(officer.send(page + "/notices", page, "notice", with(notice, "text", unseen)), 400, "内容", "请填写此项");
            refused(
                    officer.send(
                            page + "/withdrawal", page, "withdrawal", Map.of("reason", unseen, "confirmed", "true")),
                    400,
                    "理由",
                    "请填写此项");
        }
        refused(officer.send(page + "/urges", page, "urge", Map.of("text", "请\u202e抓紧")), 400, "看不见的控制字符", "抓紧");
        officer.taken(page + "/urges", page, "urge", Map.of("text", "𠮷".repeat(1000)));
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> all = new HashMap<>(fields);
        all.put(name, value);
        return all;
    }

    @Test
    void givesARefusedFormBackWithWhatWasTyped() {
        String code = desk.dispatched(Desk.order("zrj", "PHASED", "GENERAL"));
        String page = "/items/" + code;
        Browser officer = new Browser(wire, OFFICER);
        Map<String, List<String>> before = records.of(code);

        refused(
                officer.send(page + "/withdrawal", page, "withdrawal", Map.of("reason", "上级决定不再督办")),
                400,
                "请勾选确认",
                "上级决定不再督办");
        refused(
                officer.send(
                        page + "/notices",
                        page,
                        "notice",
                        Map.of("level", "YELLOW_CARD", "text", "　", "replyWithin", "61")),
                400,
                "回复期限（工作日）",
                "value=\"61\"");
        refused(
                officer.send(page + "/notices", page, "notice", Map.of("level", "PINK", "text", "请说明原因")),
                400,
                "级别",
                "请说明原因");
        refused(
                officer.send(page + "/urges", page, "urge", Map.of("text", "急".repeat(1001))),
                400,
                "内容",
                "急".repeat(1001));
        String tooEarly = desk.item(code).path("deadline").asText();
        refused(
                new Browser(wire, "zrj.handler")
                        .send(
                                page + "/extension-requests",
                                page,
                                "extension",
                                Map.of("requestedDeadline", tooEarly, "reason", "涉及面广")),
                400,
                "应晚于现行时限",
                "涉及面广");
        refused(
                new Browser(wire, "zrj.handler")
                        .send(page + "/notices", page, "notice", Map.of("level", "NOTICE", "text", "请说明原因")),
                403,
                "仅限督办办",
                "您填写的内容：请说明原因");
        refused(officer.send(page + "/look-backs", page, "look-back", Map.of()), 409, "已交办", null);
        refused(
                officer.send(
                        "/assignments/" + desk.task(code, "Task_Acknowledge") + "/reassignment",
                        page,
                        "reassign-" + desk.task(code, "Task_Acknowledge"),
                        Map.of("person", "jt.handler")),
                400,
                "同岗位人员",
                null);
        assertThat(records.of(code)).isEqualTo(before);
    }

    @Test
    void linksASecondRoundToTheFirst() {
        Map<String, Object> order = Desk.order("zrj", "IMMEDIATE", "GENERAL");
        order.put("measures", List.of(Desk.measure("逐件核对", "zrj")));
        String code = desk.dispatched(order);
        desk.close(code);
        assertThat(new Browser(wire, OFFICER)
                        .taken("/items/" + code + "/look-backs", "/items/" + code, "look-back", Map.of()))
                .contains("回头看已启动");
        desk.hand(code, "Task_LookBack", Door.API, Map.of("decision", "relapsed", "opinion", "问题又出现"));

        Browser handler = new Browser(wire, "zrj.handler");
        assertThat(handler.page("/items/" + code))
                .contains("现为第 2 轮整改", "href=\"/items/" + code + "?round=1\"", "0/1 完成", "问题反弹");
        String first = handler.page("/items/" + code + "?round=1");
        assertThat(first)
                .contains("您正在查看第 1 轮", "本轮已完成的工作", "1/1 完成", "/diagram?round=1")
                .doesNotContain("反弹后重新交办", "id=\"extension\"", "id=\"duties\"");
        assertThat(handler.page("/items/" + code + "?round=2")).doesNotContain("您正在查看");
        assertThat(handler.status("/items/" + code + "?round=3")).isEqualTo(404);
        assertThat(handler.page("/items/" + code + "?order=oldest")).contains("order=newest#story");
    }

    private void refused(HttpResponse<String> answer, int status, String why, String typed) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1>", why);
        if (typed != null) {
            assertThat(answer.body()).contains("data-returned", typed);
        }
    }

    /** Which forms and links to do something the page has for this person. */
    private List<String> doors(String user, String code) {
        String page = new Browser(wire, user).page("/items/" + code);
        return Stream.of(
                        "dispatch",
                        "edit",
                        "extension-requests",
                        "look-backs",
                        "notices",
                        "urges",
                        "withdrawal",
                        "reassignment",
                        "own")
                .filter(door -> switch (door) {
                    case "edit" -> page.contains("href=\"/items/" + code + "/edit\"");
                    case "reassignment" -> page.contains("/reassignment\"");
                    case "own" -> page.contains("href=\"/assignments/");
                    default -> page.contains("action=\"/items/" + code + "/" + door + "\"");
                })
                .toList();
    }
}
