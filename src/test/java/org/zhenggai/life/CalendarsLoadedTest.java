package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.support.StoriesOnBothDatabases;

/** A year's notice is published: an administrator loads it, looks at what it would move, and confirms. */
@StoriesOnBothDatabases
class CalendarsLoadedTest extends Story {

    private static final String ADMINISTRATOR = "sys.admin";

    @Autowired
    private StumblingTrail trail;

    @Autowired
    private Calendars calendars;

    /** The first year without a notice, and a week in it that takes five working days. */
    private int year;

    private LocalDate off;

    @BeforeEach
    void chooseTheFirstUnknownYear() {
        LocalDate today = LocalDate.now(Zones.CITY);
        year = Stream.iterate(today.getYear(), next -> next + 1)
                .filter(one -> !calendars.current().knows(one))
                .findFirst()
                .orElseThrow();
        LocalDate early = LocalDate.of(year, 1, 4);
        off = early.isAfter(today) ? early : today.plusDays(3);
    }

    @AfterEach
    void forgetTheYear() {
        trail.walkOn();
        jdbc.update("delete from calendar_year where calendar_year >= ?", year);
        jdbc.update("delete from calendar_amendment where calendar_day >= ?", year + "-01-01");
        jdbc.update("delete from calendar_day where calendar_day >= ?", year + "-01-01");
        jdbc.update("delete from deadline_settlement");
        calendars.reread();
    }

    @Test
    void movesWhatWasReckonedWithoutTheNotice() {
        String code = running("nyj");
        String consented = running("wlj");
        extend(consented, "wlj");
        JsonNode before = desk.item(code);
        Map<String, List<String>> untouched = records.of(consented);
        assertThat(before.path("provisional").asBoolean()).isTrue();

        assertThat(explanation(code)).contains(year + " 年放假通知尚未公布，暂按周一至周五计算。", "该时限为暂定，放假通知公布、工作日历载入后确定。");

        JsonNode preview = preview(week());
        LocalDate from = LocalDate.parse(before.path("deadline").asText());
        LocalDate to = from.plusDays(7);
        assertThat(preview.path("replaces").asBoolean(true)).isFalse();
        assertThat(preview.path("settles").asInt()).isPositive();
        assertThat(Desk.list(preview.path("moves")).stream().map(JsonNode::toString))
                .contains("{\"item\":\"" + code + "\",\"from\":\"" + from + "\",\"to\":\"" + to + "\"}")
                .noneMatch(move -> move.contains(consented));
        assertThat(desk.item(code)).as("nothing is changed yet").isEqualTo(before);

        int loadings = loadings();
        JsonNode confirmed = confirm(preview).json();
        assertThat(confirmed.path("moves")).isEqualTo(preview.path("moves"));
        assertThat(confirmed.path("pending").asInt(-1)).isZero();

        JsonNode after = desk.item(code);
        assertThat(after.path("deadline").asText()).isEqualTo(to.toString());
        assertThat(after.path("provisional").asBoolean(true)).isFalse();
        assertThat(after.path("deadlineVersion").asInt())
                .isEqualTo(before.path("deadlineVersion").asInt() + 1);
        LocalDate measure = measureDue(before).plusDays(7);
        assertThat(measureDue(after)).isEqualTo(measure);
        assertThat(OffsetDateTime.parse(desk.duty(code, "Task_CarryOutMeasure")
                                .path("dueAt")
                                .asText())
                        .toInstant())
                .isEqualTo(Zones.endOf(measure));
        assertThat(taskDue(code)).isEqualTo(Timestamp.from(Zones.endOf(measure)));
        assertThat(timer(code)).isEqualTo(Timestamp.from(Zones.endOf(to)));
        assertThat(desk.timeline(code)).last().satisfies(event -> {
            assertThat(event.path("event").asText()).isEqualTo("DEADLINE_SETTLED");
            assertThat(event.path("actor").asText()).isEqualTo(ADMINISTRATOR);
        });
        assertThat(loadings()).isEqualTo(loadings + 1);
        assertThat(records.of(consented)).as("what somebody consented to").isEqualTo(untouched);
        assertThat(explanation(code)).anyMatch(sentence -> sentence.contains("《测试通知》") && sentence.contains("共 7 天不计"));

        Map<String, List<String>> settled = records.of(code);
        assertThat(confirm(preview).status()).as("once more").isEqualTo(200);
        jdbc.update(
                "insert into deadline_settlement (item_code, actor, channel, queued_at) values (?, 'sys.admin', 'API', ?)",
                code,
                Timestamp.valueOf("2026-01-01 00:00:00"));
        assertThat(confirm(preview).json().path("pending").asInt(-1)).isZero();
        assertThat(records.of(code)).as("reckoned again").isEqualTo(settled);

        JsonNode correction = preview(upload(off.plusDays(70) + ".." + off.plusDays(70)));
        assertThat(correction.path("replaces").asBoolean()).isTrue();
        assertThat(confirm(correction).status()).isEqualTo(200);
        assertThat(desk.item(code).path("deadline").asText()).as("back again").isEqualTo(from.toString());
    }

    @Test
    void movesWhatIsDueInTheDecemberIntoWhichTheNextNoticeReaches() {
        off = LocalDate.of(year, 12, 1);
        String code = running("nyj");
        LocalDate due = LocalDate.parse(desk.item(code).path("deadline").asText());
        JsonNode preview = preview(Map.of(
                "year",
                year + 1,
                "source",
                "次年通知",
                "holidays",
                List.of(due.minusDays(8) + ".." + due.minusDays(2), (year + 1) + "-01-01")));
        LocalDate to = due.plusDays(7);
        assertThat(Desk.list(preview.path("moves")).stream().map(JsonNode::toString))
                .contains("{\"item\":\"" + code + "\",\"from\":\"" + due + "\",\"to\":\"" + to + "\"}");
        assertThat(confirm(preview).json().path("pending").asInt(-1)).isZero();
        assertThat(desk.item(code).path("deadline").asText()).isEqualTo(to.toString());
        assertThat(explanation(code)).anyMatch(sentence -> sentence.contains("《次年通知》"));
    }

    @Test
    void appliesNothingButWhatWasPreviewed() {
        JsonNode preview = preview(week());
        String code = running("nyj");
        String path = "/api/calendars/previews/" + preview.path("id").asText() + "/confirmation";
        refused(409, code, headers -> wire.send(ADMINISTRATOR, "POST", path, null, headers));
        assertThat(wire.get(ADMINISTRATOR, "/api/calendars/" + year).status()).isEqualTo(404);
    }

    @Test
    void isFinishedByWhoeverConfirmsAgainAfterAFall() {
        String first = running("wlj");
        String second = running("nyj");
        String third = running("scj");
        JsonNode preview = preview(week());
        trail.stumbleAt(event ->
                event.event().equals("DEADLINE_SETTLED") && event.item().equals(second));
        Map<String, List<String>> before = records.of(second);
        assertThat(confirm(preview).json().path("pending").asInt(-1)).isOne();
        assertThat(trail.stumbled()).isOne();
        assertThat(records.of(second)).as("both or neither").isEqualTo(before);
        assertThat(settled(first)).isOne();
        assertThat(settled(third)).as("one that comes after it").isOne();

        trail.walkOn();
        assertThat(confirm(preview).json().path("pending").asInt(-1)).isZero();
        assertThat(settled(first)).isOne();
        assertThat(settled(second)).isOne();
    }

    @Test
    void listsTheYearsForEverybody() {
        JsonNode years = wire.get("nyj.handler", "/api/calendars").json();
        assertThat(Desk.list(years)).anySatisfy(one -> {
            assertThat(one.path("year").asInt()).isEqualTo(2023);
            assertThat(one.path("source").asText()).contains("2023");
            assertThat(one.path("holidays").asInt()).isEqualTo(28);
            assertThat(one.path("makeupWorkdays").asInt()).isEqualTo(7);
        });
        assertThat(Desk.list(wire.get("auditor", "/api/calendars/2023").json().path("makeupWorkdays")))
                .extracting(JsonNode::asText)
                .contains("2023-01-28", "2023-10-08");
    }

    @ParameterizedTest
    @CsvSource({"office.officer", "nyj.handler", "auditor", "sec.admin", "city.leader"})
    void isTheSystemAdministratorsAlone(String person) {
        refused(403, "-", headers -> wire.send(person, "POST", "/api/calendars", week(), headers));
        String path = "/api/calendars/previews/" + preview(week()).path("id").asText() + "/confirmation";
        refused(403, "-", headers -> wire.send(person, "POST", path, null, headers));
        refused(
                404,
                "-",
                headers ->
                        wire.send(ADMINISTRATOR, "POST", "/api/calendars/previews/none/confirmation", null, headers));
    }

    @ParameterizedTest(name = "holidays {0}, make-up days {1}: {2}")
    @CsvSource({
        "2031-13-01, , 第 1 行",
        "2031-02-29, , 第 1 行",
        "2032-01-01, , 不属于该年度",
        "2031-01-01 2031-01-01, , 第 2 行",
        "2031-01-04, 2031-01-04, 同时列为放假和上班",
        "2031-01-01, 2031-01-06, 不是调休上班日",
        "2031-01-01, 2031-01-04 2031-01-05 2031-01-05, 第 3 行",
        ", , 为空",
    })
    void refusesWhatNoNoticeSays(String holidays, String makeups, String reason) {
        Map<String, Object> upload =
                Map.of("year", 2031, "source", "通知", "holidays", rows(holidays), "makeupWorkdays", rows(makeups));
        refused(400, "-", headers -> wire.send(ADMINISTRATOR, "POST", "/api/calendars", upload, headers));
        assertThat(wire.send(ADMINISTRATOR, "POST", "/api/calendars", upload).message())
                .contains("2031 年", reason);
    }

    @Test
    void refusesAYearOrASourceThatIsMissing() {
        for (Map<String, Object> upload : List.<Map<String, Object>>of(
                Map.of("source", "通知", "holidays", List.of("2031-01-01")),
                Map.of("year", 12, "source", "通知", "holidays", List.of("2031-01-01")),
                Map.of("year", 2031, "source", " ", "holidays", List.of("2031-01-01")),
                Map.of("year", 2031, "source", "通知"))) {
            refused(400, "-", headers -> wire.send(ADMINISTRATOR, "POST", "/api/calendars", upload, headers));
        }
    }

    private static List<String> rows(String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }

    /** In its measures, due three weeks after the days off. */
    private String running(String unit) {
        int days = (int) LocalDate.now(Zones.CITY)
                .plusDays(1)
                .datesUntil(off.plusDays(21))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .count();
        Map<String, Object> order = Desk.order(unit, "IMMEDIATE", "GENERAL");
        order.put("deadline", Map.of("days", days, "dayType", "WORKING"));
        order.put(
                "measures",
                List.of(Map.of("title", "核对文书", "unit", unit, "due", Map.of("days", days - 2, "dayType", "WORKING"))));
        String code = desk.dispatched(order);
        desk.goOnTo(code, "Task_CarryOutMeasure");
        return code;
    }

    private void extend(String code, String unit) {
        LocalDate to =
                LocalDate.parse(desk.item(code).path("deadline").asText()).plusDays(5);
        assertThat(wire.send(
                                unit + ".handler",
                                "POST",
                                "/api/items/" + code + "/extension-requests",
                                Map.of("requestedDeadline", to.toString(), "reason", "会签未结束"))
                        .status())
                .isEqualTo(201);
        desk.hand(code, "Task_DecideExtension", Door.API, Map.of("decision", "approve"));
    }

    private Map<String, Object> week() {
        return upload(off + ".." + off.plusDays(6));
    }

    private Map<String, Object> upload(String holidays) {
        return Map.of("year", year, "source", "测试通知", "holidays", List.of(holidays));
    }

    private JsonNode preview(Map<String, Object> upload) {
        Answer answer = wire.send(ADMINISTRATOR, "POST", "/api/calendars", upload);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private Answer confirm(JsonNode preview) {
        return wire.send(
                ADMINISTRATOR,
                "POST",
                "/api/calendars/previews/" + preview.path("id").asText() + "/confirmation",
                null);
    }

    private int loadings() {
        return records.events("event = 'CALENDAR_LOADED' and actor = 'sys.admin' and text = ?", String.valueOf(year));
    }

    private int settled(String code) {
        return records.events("item_code = ? and event = 'DEADLINE_SETTLED'", code);
    }

    private List<String> explanation(String code) {
        return Desk.list(wire.get(OFFICER, "/api/items/" + code + "/deadline")
                        .json()
                        .path("explanation"))
                .stream()
                .map(JsonNode::asText)
                .toList();
    }

    private static LocalDate measureDue(JsonNode item) {
        return LocalDate.parse(item.path("measures").get(0).path("due").asText());
    }

    private Timestamp taskDue(String code) {
        return jdbc.queryForObject(
                "select DUE_DATE_ from ACT_RU_TASK where ID_ = ?",
                Timestamp.class,
                desk.task(code, "Task_CarryOutMeasure"));
    }

    private Timestamp timer(String code) {
        return jdbc.queryForObject(
                "select DUEDATE_ from ACT_RU_JOB where PROCESS_INSTANCE_ID_ in"
                        + " (select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ?)",
                Timestamp.class,
                code);
    }
}
