package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.support.StoriesOnBothDatabases;

/** Programmes, calendars, undelivered messages and models on the system administrator's pages. */
@StoriesOnBothDatabases
class AdministeredPlatformTest extends Story {

    private static final String CALENDARS = "/admin/calendars";
    private static final String DEAD = "/admin/dead-letters";
    private static final String PROGRAMMES = "/admin/programmes";
    private static final String MODELS = "/admin/models";

    @Autowired
    private Calendars calendars;

    @Autowired
    private RepositoryService repository;

    private AdminBrowser system;
    private int year;

    @BeforeEach
    void chooseTheFirstUnknownYear() {
        system = new AdminBrowser(wire, "sys.admin");
        year = Stream.iterate(LocalDate.now(Zones.CITY).getYear(), next -> next + 1)
                .filter(one -> !calendars.current().knows(one))
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void forgetTheYear() {
        jdbc.update("delete from calendar_year where calendar_year = ?", year);
        jdbc.update("delete from calendar_day where calendar_day between ? and ?", year + "-01-01", year + "-12-31");
        jdbc.update("delete from calendar_amendment where calendar_day >= ?", (year - 1) + "-12-01");
        jdbc.update("delete from deadline_settlement");
        jdbc.update("delete from delivery where idempotency_key like 'admin-page-%'");
        calendars.reread();
    }

    @Test
    void theOverviewSaysHowThingsStand() {
        assertThat(system.page("/admin")).contains("已载入至", "个单位", "在用", "未送达", "个模型", "个专项", "/admin/policies");
        assertThat(new AdminBrowser(wire, "sec.admin").page("/admin"))
                .contains("当前登录会话", "人员账号")
                .doesNotContain("/admin/calendars")
                .doesNotContain("/admin/dead-letters");
    }

    @Test
    void aCalendarIsPreviewedItemByItemAndThenLoaded() {
        String code = due();
        LocalDate saturday = LocalDate.of(year - 1, 12, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        HttpResponse<String> sent = system.send(
                CALENDARS,
                CALENDARS,
                "calendar",
                "year=" + year,
                "source=测试通知",
                "holidays=" + saturday + "\n" + year + "-01-02至" + year + "-01-08\n\n" + year + "-01-09",
                "makeupWorkdays=");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        String preview =
                AdminBrowser.local(sent.headers().firstValue("Location").orElseThrow());
        assertThat(system.page(preview))
                .contains(code, "新载入一个年度", "确认载入", "测试通知", "同时调整上一年 12 月的 1 天，以本通知为准：" + saturday);
        assertThat(calendars.reread().knows(year)).as("nothing is loaded yet").isFalse();

        assertThat(system.sent(preview + "/confirmation", preview, "confirm"))
                .contains(year + " 年工作日历已载入", "放假 9 天", ">休<", "以本通知为准：" + saturday);
        assertThat(calendars.reread().knows(year)).isTrue();
        assertThat(records.events("event = 'CALENDAR_LOADED' and text = ?", String.valueOf(year)))
                .isPositive();
        assertThat(system.page(CALENDARS)).contains("测试通知");
        assertThat(system.page(preview)).contains("该预览已确认载入").doesNotContain("确认载入<");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "Y-13-01, , 放假日期 holidays 第 1 行：“Y-13-01”不是有效日期",
        "Y-01-01 Y-01-02 Y-01-01, , 放假日期 holidays 第 3 行：日期 Y-01-01 重复列出",
        "Y-01-01, Y-02-30, 调休上班日 makeupWorkdays 第 1 行：“Y-02-30”不是有效日期",
    })
    void aMistakeIsShownWithItsRowAndReason(String holidays, String makeups, String reason) {
        String typed = holidays.replace("Y", String.valueOf(year)).replace(" ", "\n");
        String page = system.refused(
                400,
                CALENDARS,
                CALENDARS,
                "calendar",
                "year=" + year,
                "source=通知",
                "holidays=" + typed,
                "makeupWorkdays=" + (makeups == null ? "" : makeups.replace("Y", String.valueOf(year))));
        assertThat(page).contains(reason.replace("Y", String.valueOf(year)), typed, "value=\"通知\"");
        assertThat(system.page(CALENDARS + "?lang=en")).contains("Working calendars");
        assertThat(system.page(CALENDARS + "?lang=zh-CN")).contains("工作日历");
    }

    @Test
    void aFileIsReadOrItsLineIsNamed() {
        HttpResponse<String> good = upload("year: " + year + "\nsource: 通知\nholidays:\n  - " + year + "-01-01\n");
        assertThat(good.statusCode()).as(good.body()).isEqualTo(302);
        HttpResponse<String> twice = upload("{\"year\": " + year + ", \"source\": \"通知\", \"holidays\": [\"" + year
                + "-01-01\", \"" + year + "-01-01\"]}");
        assertThat(twice.statusCode()).isEqualTo(400);
        assertThat(twice.body()).contains("第 2 行", "重复列出");
        HttpResponse<String> broken = upload("year: " + year + "\nsource: 通知\nholiday: [1]\n");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("日历文件的“holiday”一项无法识别", "data-returned");
        assertThat(upload("year: " + year + "\n\tsource: 通知\n").body()).containsPattern("日历文件第 [12] 行无法识别");
        assertThat(upload("").body()).contains("请选择有内容的日历文件");
        assertThat(upload("#".repeat(70_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void undeliveredMessagesAreSentAgainWithoutBeingRead() {
        jdbc.update("insert into alert (subject, item_code, rule, level, deadline_version, occasion, recipient,"
                + " raised_at, text) values ('ZG-2022-0703', 'ZG-2022-0703', 'ADMIN-PAGE', 'RED_CARD', 1, 0,"
                + " 'sfj.handler', '2023-03-01 01:00:00', '不给管理员看的话')");
        Long alert = jdbc.queryForObject("select id from alert where rule = 'ADMIN-PAGE'", Long.class);
        long one = dead("admin-page-1");
        jdbc.update("insert into delivery_alert (delivery_id, alert_id) values (?, ?)", one, alert);
        dead("admin-page-2");
        dead("admin-page-3");

        assertThat(system.page(DEAD))
                .contains("ZG-2022-0703", "SMTP 550", "2023-03-02 09:00", "电子邮件", "全部重新发送（3）")
                .doesNotContain("不给管理员看的话");
        assertThat(system.sent(DEAD + "/" + one + "/resend", DEAD, "resend")).contains("已重新列入发送");
        assertThat(system.refused(409, DEAD + "/" + one + "/resend", DEAD, "resend"))
                .contains("不在未送达之列");
        assertThat(system.sent(DEAD + "/resend", DEAD, "resend")).contains("已将 2 条通知重新列入发送", "没有未送达的通知");
        assertThat(jdbc.queryForList(
                        "select distinct status from delivery where idempotency_key like 'admin-page-%'", String.class))
                .containsExactly("PENDING");
        assertThat(records.events("event = 'DELIVERIES_RESENT' and actor = ?", "sys.admin"))
                .isOne();
        assertThat(system.refused(409, DEAD + "/resend", DEAD, "resend")).contains("目前没有未送达的通知");
        jdbc.update("delete from delivery_alert where delivery_id = ?", one);
        jdbc.update("delete from alert where id = ?", alert);
    }

    @Test
    void aProgrammeIsAddedAndItemsAreRegisteredUnderIt() {
        String page = system.sent(
                PROGRAMMES,
                PROGRAMMES,
                "programme",
                "code=PAGE-2026",
                "name=自查整改任务清单",
                "kind=REQUIREMENT",
                "clockPolicy=STOPS_UNDER_REVIEW",
                "publicNoticeDays=5",
                "reportEveryMonths=0",
                "lookBackAfterMonths=6",
                "categories=制度建设\n\n执法规范\n");
        assertThat(page).contains("自查整改任务清单", "公示 5 天", "不要求定期报告", "销号后 6 个月", "问题类别（2 个）", "执法规范");
        assertThat(records.events("event = 'PROGRAMME_ADDED' and text = ?", "PAGE-2026"))
                .isOne();
        Map<String, Object> order = Desk.order("wlj", "IMMEDIATE", "GENERAL");
        order.put("programme", "PAGE-2026");
        order.put("category", 2);
        assertThat(desk.item(desk.draft(order)).path("categoryName").asText()).isEqualTo("执法规范");

        assertThat(programme("code=PAGE-2026", "categories=某")).contains("专项代码“PAGE-2026”已被使用");
        assertThat(programme("code=page", "categories=某")).contains("大写字母");
        assertThat(programme("code=PAGE-2", "categories=")).contains("须列出 1 至 99 个问题类别");
        assertThat(programme("code=PAGE-2", "categories=某\n某")).contains("问题类别“某”列了两次");
    }

    @Test
    void whatRunsOnAnOldModelIsMovedToTheNewest() {
        String code = due();
        supervision.extensionAsked(code, 5);
        int old = version();
        String id = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("extension-request")
                .latestVersion()
                .singleResult()
                .getId();
        repository
                .createDeployment()
                .addInputStream("extension-request.bpmn", repository.getProcessModel(id))
                .deploy();
        assertThat(version()).isEqualTo(old + 1);
        assertThat(system.page(MODELS)).contains("迁移至第 " + (old + 1) + " 版", "name=\"fromVersion\"");
        String migration = MODELS + "/extension-request/migration";
        assertThat(system.sent(migration, MODELS, "migrate", "fromVersion=" + old))
                .containsPattern("已迁移 [1-9]\\d* 个在办流程至第 " + (old + 1) + " 版，0 个未能迁移");
        assertThat(system.page(MODELS)).doesNotContain("name=\"fromVersion\"");
        assertThat(system.refused(409, migration, MODELS, "migrate", "fromVersion=" + (old + 1)))
                .contains("已是最新版本");
        supervision.withdrawn(code);
    }

    private String programme(String... different) {
        return system.refused(
                different[0].equals("code=PAGE-2026") ? 409 : 400,
                PROGRAMMES,
                PROGRAMMES,
                "programme",
                different[0],
                different[1],
                "name=某专项",
                "kind=REQUIREMENT",
                "clockPolicy=STRICT",
                "publicNoticeDays=0",
                "reportEveryMonths=1",
                "lookBackAfterMonths=6");
    }

    /** An item whose deadline lies in the unknown year's second week or after it. */
    private String due() {
        Map<String, Object> order = Desk.order("nyj", "IMMEDIATE", "GENERAL");
        int days = (int) LocalDate.now(Zones.CITY)
                .plusDays(1)
                .datesUntil(LocalDate.of(year, 1, 21))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .count();
        order.put("deadline", Map.of("days", days, "dayType", "WORKING"));
        String code = desk.dispatched(order);
        desk.goOnTo(code, "Task_CarryOutMeasure");
        return code;
    }

    private int version() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("extension-request")
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    private long dead(String key) {
        jdbc.update(
                "insert into delivery (channel, recipient, idempotency_key, digest, priority, status,"
                        + " attempts, next_attempt_at, attempted_at, last_error, created_at) values ('EMAIL',"
                        + " 'sfj.handler', ?, false, 1, 'DEAD', 14, '2023-03-01 01:00:00', '2023-03-02 01:00:00',"
                        + " 'SMTP 550', '2023-03-01 01:00:00')",
                key);
        return jdbc.queryForObject("select id from delivery where idempotency_key = ?", Long.class, key);
    }

    private HttpResponse<String> upload(String content) {
        String boundary = "a-boundary-of-ours";
        var body = new StringBuilder();
        Map.of("form", "calendar-file", "back", CALENDARS, "as", "sys.admin", "_csrf", system.token())
                .forEach((name, value) -> body.append("--")
                        .append(boundary)
                        .append("\r\nContent-Disposition: form-data; name=\"")
                        .append(name)
                        .append("\"\r\n\r\n")
                        .append(value)
                        .append("\r\n"));
        body.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"calendar.yaml\"\r\n"
                        + "Content-Type: text/plain\r\n\r\n")
                .append(content)
                .append("\r\n--")
                .append(boundary)
                .append("--\r\n");
        return system.raw(CALENDARS + "/file", body.toString(), "multipart/form-data; boundary=" + boundary);
    }
}
