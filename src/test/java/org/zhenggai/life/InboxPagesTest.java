package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhenggai.support.StoriesOnBothDatabases;

/** Alerts, how one is told, and help: pages of everybody. */
@StoriesOnBothDatabases
class InboxPagesTest extends Story {

    private static final String HANDLER = "nyj.handler";

    private Pages pages;

    @BeforeEach
    void openTheBrowser() {
        pages = new Pages(wire);
    }

    @Test
    void anAlertIsReceiptedOnceAndThenNoLongerUnread() {
        String code = urged("请尽快签收");
        String page = pages.get(HANDLER, "/alerts").body();
        assertThat(page)
                .contains("请尽快签收", "提醒", "/items/" + code, "/assignments/" + desk.task(code, "Task_Acknowledge"));
        String id = alert(code).path("id").asText();
        String form = Pages.form(page, "receipt-" + id);
        HttpResponse<String> first = pages.send(HANDLER, form, Map.of(), List.of());
        assertThat(pages.followed(HANDLER, first).body()).contains("已标为已读").doesNotContain("receipt-" + id + "\"");
        String readAt = alert(code).path("readAt").asText();
        clock.travelTo(today().plusDays(1));
        assertThat(pages.send(HANDLER, form, Map.of(), List.of()).statusCode()).isEqualTo(302);
        assertThat(alert(code).path("readAt").asText())
                .as("the first time counts")
                .isEqualTo(readAt);
        assertThat(pages.get(HANDLER, "/alerts?all=true").body())
                .contains("请尽快签收", "已读 " + readAt.substring(0, 16).replace('T', ' '));
        assertThat(pages.send("jtj.handler", form, Map.of(), List.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatAPageShowsIsReceiptedTogether() {
        String one = urged("第一件");
        String other = urged("第二件");
        String form = Pages.form(pages.get(HANDLER, "/alerts").body(), "receipts");
        String later = urged("第三件");
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put(
                "id",
                alert(one).path("id").asText() + "," + alert(other).path("id").asText());
        HttpResponse<String> read = pages.send(HANDLER, form, shown, List.of());
        assertThat(pages.followed(HANDLER, read).body())
                .contains("已将 2 条标为已读", "第三件")
                .doesNotContain("第一件");
        assertThat(alert(later).path("readAt").isNull()).as("came in meanwhile").isTrue();
        assertThat(pages.send("jtj.handler", form, shown, List.of()).statusCode())
                .isEqualTo(404);
        assertThat(pages.send(HANDLER, form, Map.of("id", "x"), List.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAlertWhoseCauseIsGoneSaysSo() {
        String code = desk.dispatched(Desk.order("nyj", "PHASED", "GENERAL"));
        jdbc.update(
                "insert into alert (subject, item_code, rule, level, deadline_version, occasion, recipient, raised_at,"
                        + " text) values (?, ?, 'D1', 'YELLOW_CARD', 1, 0, ?, ?, '请说明原因')",
                desk.task(code, "Task_Acknowledge"),
                code,
                HANDLER,
                Timestamp.from(clock.instant()));
        assertThat(pages.get(HANDLER, "/alerts").body()).contains("黄牌").doesNotContain("已失效：待办已办结");
        desk.pass(code, "Task_Acknowledge", Door.API);
        assertThat(pages.get(HANDLER, "/alerts").body()).contains("已失效：待办已办结", "<s>请说明原因</s>");
        supervision.withdrawn(code);
        assertThat(pages.get(HANDLER, "/alerts").body()).contains("已失效：事项已终止");
    }

    @Test
    void everybodyChoosesHowTheyAreTold() {
        String page = "/alerts/settings";
        String user = "nyj.leader";
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("email", "not an address");
        typed.put("quietFrom-EMAIL", "22:15");
        typed.put("quietTo-EMAIL", "06:45");
        HttpResponse<String> refused = pages.send(user, page, "notifications", typed);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("邮箱地址格式不正确", "not an address", "22:15");
        typed.put("email", "leader@example.org");
        typed.put("quietTo-EMAIL", "");
        assertThat(pages.send(user, page, "notifications", typed).body()).contains("起止时间须同时填写");
        typed.put("quietTo-EMAIL", "late");
        assertThat(pages.send(user, page, "notifications", typed).body()).contains("不是有效时间");
        assertThat(choice(user).path("email").isNull()).isTrue();

        typed.put("quietTo-EMAIL", "06:45");
        typed.put("enabled-WECOM", "on");
        HttpResponse<String> taken = pages.send(user, page, "notifications", typed);
        assertThat(pages.followed(user, taken).body()).contains("通知设置已保存", "leader@example.org", "06:45");
        JsonNode chosen = choice(user);
        assertThat(chosen.path("email").asText()).isEqualTo("leader@example.org");
        assertThat(chosen.path("channels"))
                .allSatisfy(channel -> assertThat(channel.path("enabled").asBoolean())
                        .isEqualTo(channel.path("channel").asText().equals("WECOM")));
        assertThat(chosen.path("channels").get(0).path("digest").asBoolean()).isFalse();
        assertThat(chosen.path("channels").get(0).path("quietFrom").asText()).isEqualTo("22:15");
    }

    @Test
    void helpBeginsWithOnesOwnRoleInEitherLanguage() {
        Map<String, String> own = Map.of(
                HANDLER,
                "申请延期",
                "nyj.leader",
                "审签方案",
                OFFICER,
                "重新交办",
                "office.chief",
                "重新交办",
                "city.leader",
                "签批重大事项",
                "auditor",
                "记录只增不改",
                "sys.admin",
                "工作日历",
                "sec.admin",
                "设置角色");
        own.forEach((user, says) -> assertThat(pages.get(user, "/help").body())
                .as(user)
                .contains(says)
                .contains("我的岗位"));
        for (String topic : List.of(
                "general",
                "handler",
                "responsible-leader",
                "office",
                "municipal-leader",
                "auditor",
                "system-admin",
                "security-admin")) {
            assertThat(pages.get("sys.admin", "/help?role=" + topic).statusCode())
                    .isEqualTo(200);
            HttpResponse<String> english = pages.get("auditor", "/help?lang=en&role=" + topic);
            assertThat(english.body()).contains("lang=\"en\"").doesNotContain("做什么", "??");
            pages.get("auditor", "/help?lang=zh-CN");
        }
        assertThat(pages.get("auditor", "/help?role=nobody").statusCode()).isEqualTo(404);
    }

    private String urged(String text) {
        String code = desk.dispatched(Desk.order("nyj", "PHASED", "GENERAL"));
        supervision.urged(OFFICER, code, text);
        return code;
    }

    private JsonNode alert(String code) {
        return Desk.list(wire.get(HANDLER, "/api/alerts?size=500").json().path("content")).stream()
                .filter(alert -> alert.path("item").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode choice(String user) {
        return wire.get(user, "/api/me/notifications").json();
    }
}
