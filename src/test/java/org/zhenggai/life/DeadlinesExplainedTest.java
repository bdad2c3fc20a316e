package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.support.StoriesOnBothDatabases;

/** Why an item is due when it is, told so that it can be read aloud. */
@StoriesOnBothDatabases
class DeadlinesExplainedTest extends Story {

    @Test
    void namesEveryDayThatWasNotCountedAndWhy() {
        String code = desk.dispatched(order(Map.of("days", 15, "dayType", "WORKING")));
        // Spring Festival of a year whose notice is in the seeds.
        jdbc.update(
                "update supervised_item set dispatched_on = '2023-01-16', deadline = '2023-02-09',"
                        + " yellow_from = '2023-02-02', red_from = '2023-02-10' where code = ?",
                code);

        JsonNode deadline =
                wire.get("zfw.handler", "/api/items/" + code + "/deadline").json();
        assertThat(deadline.path("date").asText()).isEqualTo("2023-02-09");
        assertThat(deadline.path("provisional").asBoolean(true)).isFalse();
        assertThat(sentences(deadline))
                .containsExactly(
                        "第 1 轮整改，2023年1月16日交办，自次日起算。",
                        "交办单规定的时限为 15 个工作日。",
                        "根据《国务院办公厅关于2023年部分节假日安排的通知》，1月21日至27日放假，共 7 天不计。",
                        "根据《国务院办公厅关于2023年部分节假日安排的通知》，1月28日至29日调休上班，共 2 天照常计算。",
                        "2023年其间周末 2 天不计：2月4日至5日。",
                        "由此推算，时限为2023年2月9日（含当日）。",
                        "亮灯：2023年2月2日起亮黄灯（时限前 5 个工作日），2023年2月10日起亮红灯（时限后 1 天）。");
        assertThat(sentences(wire.get("auditor", "/api/items/" + code + "/deadline", "Accept-Language", "en")
                        .json()))
                .contains(
                        "Round 1: dispatched on 16 January 2023, counted from the day after.",
                        "Holidays by the notice \"国务院办公厅关于2023年部分节假日安排的通知\": 21 January to 27 January; 7 days not counted.",
                        "So the deadline is 9 February 2023, that day included.");

        jdbc.update("update supervised_item set deadline = '2023-02-08' where code = ?", code);
        assertThat(sentences(
                        wire.get(OFFICER, "/api/items/" + code + "/deadline").json()))
                .as("a date that was set by another calendar")
                .contains("由此推算，时限为2023年2月9日（含当日）。", "以上按现行工作日历推算；时限确定时适用的是当时的工作日历，时限为2023年2月8日。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZG-2022-0101", "ZG-2022-0201", "SS-2023-01", "SS-2023-03"})
    void tellsOfEverySeededItem(String code) {
        JsonNode deadline =
                wire.get(OFFICER, "/api/items/" + code + "/deadline").json();
        assertThat(deadline.path("date")).isEqualTo(desk.item(code).path("deadline"));
        assertThat(sentences(deadline))
                .hasSizeGreaterThan(2)
                .allSatisfy(sentence -> assertThat(sentence).endsWith("。").doesNotContain("{"));
    }

    @Test
    void tellsWhoConsentedToALaterDate() {
        String code = desk.dispatched(order(Map.of("days", 40, "dayType", "WORKING")));
        LocalDate before = LocalDate.parse(desk.item(code).path("deadline").asText());
        LocalDate after = before.plusDays(10);
        extend(code, after);

        JsonNode deadline =
                wire.get("zfw.leader", "/api/items/" + code + "/deadline").json();
        assertThat(deadline.path("date").asText()).isEqualTo(after.toString());
        assertThat(sentences(deadline))
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith("事项 " + code + " 第 1 号延期申请：")
                        .endsWith("同意，时限由" + spoken(before) + "延至" + spoken(after) + "。"))
                .contains("由此推算，时限为" + spoken(before) + "（含当日）。");
    }

    @Test
    void tellsOfAFixedDateOfCalendarDaysAndOfADraft() {
        LocalDate fixed = LocalDate.now(Zones.CITY).plusDays(50);
        assertThat(explained(desk.dispatched(order(fixed.toString()))))
                .contains("交办单规定的时限为固定日期：" + spoken(fixed) + "。")
                .hasSize(3);
        assertThat(explained(desk.dispatched(order(Map.of("days", 90, "dayType", "CALENDAR")))))
                .contains("交办单规定的时限为 90 个自然日，周末和节假日照常计算。");
        String draft = desk.draft(order(Map.of("days", 30, "dayType", "WORKING")));
        assertThat(explained(draft)).containsExactly("事项尚未交办，时限自交办之日起确定。", "交办单规定的时限为 30 个工作日。");
        assertThat(wire.get(OFFICER, "/api/items/" + draft + "/deadline")
                        .json()
                        .path("date")
                        .isNull())
                .isTrue();
    }

    @Test
    void saysNothingToWhomeverDoesNotSeeTheItem() {
        String code = desk.dispatched(order(Map.of("days", 30, "dayType", "WORKING")));
        refused(404, code, headers -> wire.get("swj.handler", "/api/items/" + code + "/deadline", headers));
        refused(404, code, headers -> wire.get(OFFICER, "/api/items/ZG-1999-0000/deadline", headers));
        refused(403, code, headers -> wire.get("sys.admin", "/api/items/" + code + "/deadline", headers));
    }

    private List<String> explained(String code) {
        return sentences(wire.get(OFFICER, "/api/items/" + code + "/deadline").json());
    }

    private void extend(String code, LocalDate to) {
        Answer asked = wire.send(
                "zfw.handler",
                "POST",
                "/api/items/" + code + "/extension-requests",
                Map.of("requestedDeadline", to.toString(), "reason", "配套文件会签未结束"));
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        desk.hand(code, "Task_DecideExtension", Door.API, Map.of("decision", "approve"));
    }

    private static Map<String, Object> order(Object deadline) {
        Map<String, Object> order = Desk.order("zfw", "IMMEDIATE", "GENERAL");
        order.put("deadline", deadline);
        return order;
    }

    private static List<String> sentences(JsonNode deadline) {
        return Desk.list(deadline.path("explanation")).stream()
                .map(JsonNode::asText)
                .toList();
    }

    private static String spoken(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
