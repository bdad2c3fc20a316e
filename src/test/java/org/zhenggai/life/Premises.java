package org.zhenggai.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhenggai.platform.time.Zones;

/** What a request needs to be right: items of the first unit in the states that it is about, people, messages. */
final class Premises {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    final Wire wire;
    final Desk desk;
    private final JdbcTemplate jdbc;
    private String running;

    Premises(Wire wire, Desk desk, JdbcTemplate jdbc) {
        this.wire = wire;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    static Map<String, Object> order() {
        return Desk.order("sfj", "PHASED", "GENERAL");
    }

    String draft() {
        return desk.draft(order());
    }

    String dispatched() {
        return desk.dispatched(order());
    }

    /** One that is only looked at. */
    String running() {
        if (running == null) {
            running = dispatched();
        }
        return running;
    }

    String task() {
        return desk.task(dispatched(), "Task_Acknowledge");
    }

    String closed() {
        String code = desk.dispatched(Desk.order("sfj", "IMMEDIATE", "GENERAL"));
        desk.goOnToStatus(code, "CLOSED");
        return code;
    }

    String evidence() {
        return desk.evidence("sfj.handler", running());
    }

    /** Of the first unit's handler. */
    String alert() {
        String code = dispatched();
        jdbc.update(
                "insert into alert (subject, item_code, rule, level, deadline_version, occasion, recipient, raised_at,"
                        + " text) values (?, ?, 'ROUTES', 'REMINDER', 1, 0, 'sfj.handler', '2023-03-01 01:00:00', '请办理')",
                code,
                code);
        return String.valueOf(
                jdbc.queryForObject("select id from alert where subject = ? and rule = 'ROUTES'", Long.class, code));
    }

    String person() {
        String username = "sfj.newcomer" + NUMBERS.incrementAndGet();
        Map<String, Object> person =
                Map.of("username", username, "name", "新人", "unit", "sfj", "roles", List.of("HANDLER"));
        taken(wire.send("sys.admin", "POST", "/api/people", person));
        return username;
    }

    /** Somebody who is signed in somewhere. */
    String personWithASession() {
        String username = "sfj.newcomer" + NUMBERS.incrementAndGet();
        Map<String, Object> person =
                Map.of("username", username, "name", "新人", "unit", "sfj", "roles", List.of("HANDLER"));
        wire.password(
                username,
                taken(wire.send("sys.admin", "POST", "/api/people", person))
                        .json()
                        .path("temporaryPassword")
                        .asText());
        wire.browser(username);
        return username;
    }

    Sent endOfASession() {
        String page = wire.browser("sec.admin")
                .get("/admin/sessions?person=" + personWithASession())
                .body();
        Matcher end = Pattern.compile("/admin/sessions/([0-9a-f-]{36})/end").matcher(page);
        if (!end.find()) {
            throw new AssertionError(page);
        }
        return Sent.form(end.group());
    }

    String deactivated() {
        String username = person();
        taken(wire.send("sys.admin", "POST", "/api/people/" + username + "/deactivation", null));
        return username;
    }

    /** Of a year that is far away, so that no date of anybody's moves. */
    String preview() {
        return taken(wire.send("sys.admin", "POST", "/api/calendars", calendar()))
                .json()
                .path("id")
                .asText();
    }

    Map<String, Object> calendar() {
        int year = 2040 + NUMBERS.incrementAndGet() % 60;
        Map<String, Object> calendar = new LinkedHashMap<>();
        calendar.put("year", year);
        calendar.put("source", "测试通知");
        calendar.put("holidays", List.of(year + "-01-01"));
        return calendar;
    }

    String policy() {
        return wire.get("sys.admin", "/api/admin/policies/light/model").body();
    }

    String deadLetter() {
        String key = "routes-" + NUMBERS.incrementAndGet();
        jdbc.update(
                "insert into delivery (channel, recipient, idempotency_key, digest, priority, status, attempts,"
                        + " next_attempt_at, attempted_at, last_error, created_at) values ('EMAIL', 'sfj.handler', ?, false,"
                        + " 1, 'DEAD', 14, '2023-03-01 01:00:00', '2023-03-02 01:00:00', 'SMTP 550', '2023-03-01 01:00:00')",
                key);
        return String.valueOf(
                jdbc.queryForObject("select id from delivery where idempotency_key = ?", Long.class, key));
    }

    /** A unit's code that no other has. */
    String unit() {
        return "dw" + NUMBERS.incrementAndGet();
    }

    String unitNamed() {
        String code = unit();
        String name = "单位" + code;
        jdbc.update("insert into unit (code, name, kind) values (?, ?, 'CITY_UNIT')", code, name);
        return name;
    }

    String number() {
        return String.valueOf(NUMBERS.incrementAndGet());
    }

    String view(Persona persona) {
        String name = "视图" + NUMBERS.incrementAndGet();
        jdbc.update(
                "insert into saved_view (username, name, query, columns_shown, created_at) values (?, ?, 'light=RED', '',"
                        + " '2023-03-01 01:00:00')",
                persona.username(),
                name);
        return String.valueOf(jdbc.queryForObject("select id from saved_view where name = ?", Long.class, name));
    }

    static LocalDate later(int days) {
        return LocalDate.now(Zones.CITY).plusDays(days);
    }

    JsonNode acknowledged(String code) {
        desk.pass(code, "Task_Acknowledge", Door.API);
        return desk.item(code);
    }

    private static Answer taken(Answer answer) {
        if (answer.status() >= 300) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return answer;
    }
}
