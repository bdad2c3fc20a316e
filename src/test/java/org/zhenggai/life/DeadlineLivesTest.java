package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.platform.sweep.Sweeps;
import org.zhenggai.support.StoriesOnBothDatabases;

/**
 * Deadlines on a clock that moves through the spring of 2023: 5 April was free, 23 April a Sunday that was worked, 29
 * April to 3 May free, 6 May a Saturday that was worked.
 */
@StoriesOnBothDatabases
class DeadlineLivesTest extends Story {

    private static final String HANDLER = "xtz.handler";
    private static final LocalDate DISPATCHED = LocalDate.parse("2023-03-15");
    private static final LocalDate DEADLINE = LocalDate.parse("2023-05-04");

    @Autowired
    private Sweeps sweeps;

    private final List<String> codes = new ArrayList<>();

    @AfterEach
    void leaveNothingThatOtherSweepsWouldFind() {
        codes.stream()
                .filter(code -> !desk.status(code).matches("CLOSED|WITHDRAWN"))
                .forEach(supervision::withdrawn);
    }

    @Test
    void aDeadlineIsAnnouncedAndEscalatedRungByRung() {
        String code = dispatched("IMMEDIATE");
        sweepDaily(DISPATCHED, LocalDate.parse("2023-06-10"));
        String unit = HANDLER;
        String both = unit + " xtz.leader";
        String cards = "office.chief office.officer " + both;
        String all = "city.leader " + cards;
        assertThat(rungs(code, code))
                .containsExactly(
                        "2023-04-11 BEFORE_15 REMINDER " + unit,
                        "2023-04-21 BEFORE_7 REMINDER " + unit,
                        "2023-04-26 BEFORE_3 REMINDER " + both,
                        "2023-04-28 BEFORE_1 REMINDER " + unit,
                        "2023-05-04 DUE REMINDER " + both,
                        "2023-05-05 OVERDUE_1 YELLOW_CARD " + cards,
                        "2023-05-10 OVERDUE_5 RED_CARD " + all,
                        "2023-05-17 OVERDUE_10 ADMONITORY_TALK " + all,
                        "2023-05-31 OVERDUE_20 CIRCULATED_CRITICISM " + all);
        assertThat(supervision.all(code, "notices"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.path("rung").asText()).isEqualTo("OVERDUE_1"));
        assertThat(undelivered(code)).isZero();
    }

    @Test
    void aGrantedExtensionSilencesWhatIsLeftAndBringsTheRungsOfTheNewDate() {
        String code = dispatched("IMMEDIATE");
        sweepDaily(DISPATCHED, LocalDate.parse("2023-04-25"));
        supervision.extensionAsked(code, 20);
        desk.pass(code, "Task_DecideExtension", Door.API);
        sweepDaily(LocalDate.parse("2023-04-25"), LocalDate.parse("2023-05-25"));
        assertThat(rungs(code, code).stream().map(line -> line.split(" REMINDER| YELLOW")[0]))
                .containsExactly(
                        "2023-04-11 BEFORE_15",
                        "2023-04-21 BEFORE_7",
                        "2023-05-04 BEFORE_15",
                        "2023-05-15 BEFORE_7",
                        "2023-05-19 BEFORE_3",
                        "2023-05-23 BEFORE_1",
                        "2023-05-24 DUE",
                        "2023-05-25 OVERDUE_1");
        assertThat(inbox(HANDLER, code).stream()
                        .filter(alert -> alert.path("subject").asText().equals(code))
                        .map(alert -> alert.path("deadlineVersion").asText() + " "
                                + alert.path("voidReason").asText(null))
                        .distinct())
                .containsExactlyInAnyOrder("2 null", "1 EXTENDED");
    }

    @Test
    void aStepThatIsReturnedAfterItsDateIsNotRaisedTwice() {
        String code = dispatched("PHASED");
        clock.travelTo(DISPATCHED);
        desk.pass(code, "Task_Acknowledge", Door.API);
        String first = desk.task(code, "Task_SubmitPlan");
        sweepDaily(DISPATCHED, LocalDate.parse("2023-03-30"));
        assertThat(days(code, first))
                .containsExactly("2023-03-15 NEW", "2023-03-28 BEFORE_1", "2023-03-29 DUE", "2023-03-30 OVERDUE_1");

        desk.pass(code, "Task_SubmitPlan", Door.API);
        clock.travelTo(LocalDate.parse("2023-03-31"));
        desk.sendBack(desk.duty(code, "Task_EndorsePlan"), "return");
        String second = desk.task(code, "Task_SubmitPlan");
        assertThat(desk.duty(code, "Task_SubmitPlan").path("dueAt").asText()).startsWith("2023-03-30T00:00");
        sweepDaily(LocalDate.parse("2023-03-31"), LocalDate.parse("2023-04-10"));
        assertThat(days(code, second)).containsExactly("2023-03-31 RETURNED", "2023-04-06 OVERDUE_5");
        assertThat(inbox(HANDLER, code).stream()
                        .filter(alert -> alert.path("subject").asText().equals(first))
                        .map(alert -> alert.path("voidReason").asText())
                        .distinct())
                .containsExactly("DONE");
    }

    @Test
    void afterAnOutageEveryRungIsRecordedAndTheLastIsDelivered() {
        String code = dispatched("IMMEDIATE");
        clock.travelTo(LocalDate.parse("2023-06-15"));
        sweeps.run();
        sweeps.run();
        assertThat(rungs(code, code)).hasSize(9).allMatch(line -> line.startsWith("2023-06-15 "));
        assertThat(jdbc.queryForList(
                        "select distinct rule from alert where subject = ? and outbox <> 'SUPERSEDED'",
                        String.class,
                        code))
                .containsExactly("OVERDUE_20");
        assertThat(supervision.all(code, "notices")).hasSize(1);
    }

    @Test
    void howeverManyNodesSweepEachRungIsRaisedOnce() throws Exception {
        for (int i = 0; i < 5; i++) {
            dispatched("IMMEDIATE");
        }
        clock.travelTo(LocalDate.parse("2023-05-05"));
        together(List.of(sweeps::run, sweeps::run, sweeps::run));
        sweeps.run();
        assertThat(codes).allSatisfy(code -> assertThat(rungs(code, code)).hasSize(6));
    }

    @Test
    void whoeverIsGivenADutyIsToldAtOnce() {
        String code = dispatched("IMMEDIATE");
        sweeps.run();
        String colleague = colleague("xtz", "HANDLER");
        String task = desk.task(code, "Task_Acknowledge");
        reassigned(task, colleague);
        reassigned(task, HANDLER);
        reassigned(task, colleague);
        assertThat(inbox(colleague, code).stream()
                        .filter(alert -> alert.path("rule").asText().equals("REASSIGNED"))
                        .map(alert -> alert.path("text").asText()))
                .hasSize(2)
                .allMatch(text -> text.startsWith("【改派】" + code) && text.contains("同事"));
        clock.travelTo(DISPATCHED.plusDays(30));
        sweeps.run();
        assertThat(rungs(code, task))
                .last()
                .asString()
                .contains("OVERDUE_5 YELLOW_CARD", colleague)
                .doesNotContain(HANDLER);
        JsonNode mine = desk.duty(code, "Task_Acknowledge");
        assertThat(mine.path("person").asText()).isEqualTo(colleague);
    }

    @Test
    void closingAndWithdrawalTakeTheLadderDown() {
        String closed = dispatched("IMMEDIATE");
        String withdrawn = dispatched("IMMEDIATE");
        clock.travelTo(LocalDate.parse("2023-04-11"));
        sweeps.run();
        desk.close(closed);
        supervision.withdrawn(withdrawn);
        sweepDaily(LocalDate.parse("2023-05-03"), LocalDate.parse("2023-05-12"));
        for (String code : List.of(closed, withdrawn)) {
            assertThat(days(code, code)).containsExactly("2023-04-11 BEFORE_15");
            assertThat(records.of(code).get("item_ladder")).isEmpty();
            assertThat(inbox(HANDLER, code)).isNotEmpty().allMatch(alert -> alert.path("voidReason")
                    .asText()
                    .equals(code.equals(closed) ? "CLOSED" : "WITHDRAWN"));
        }
    }

    @Test
    void outsideATrainingGroundNobodyMovesTheClock() {
        for (String what : List.of("clock", "sweep")) {
            Answer answer =
                    wire.send("sys.admin", "POST", "/api/sandbox/" + what, Map.of("instant", "2030-01-01T00:00:00Z"));
            assertThat(answer.status()).as(answer.body()).isEqualTo(404);
        }
    }

    private String dispatched(String kind) {
        clock.travelTo(DISPATCHED);
        Map<String, Object> order = Desk.order("xtz", kind, "GENERAL");
        order.put("deadline", DEADLINE.toString());
        String code = desk.dispatched(order);
        codes.add(code);
        return code;
    }

    private void sweepDaily(LocalDate from, LocalDate to) {
        from.datesUntil(to.plusDays(1)).forEach(day -> {
            clock.travelTo(day);
            sweeps.run();
        });
    }

    private void reassigned(String task, String person) {
        Answer answer =
                wire.send(OFFICER, "POST", "/api/assignments/" + task + "/reassignment", Map.of("person", person));
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }

    /** Day, rule, level and everybody told, in the order raised. */
    private List<String> rungs(String code, String subject) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        jdbc.query(
                "select cast(raised_at as date) as raised_on, rule, level, recipient from alert where item_code = ? and subject = ?"
                        + " order by id",
                row -> {
                    String line =
                            row.getString("raised_on") + " " + row.getString("rule") + " " + row.getString("level");
                    lines.computeIfAbsent(line, unseen -> new ArrayList<>()).add(row.getString("recipient"));
                },
                code,
                subject);
        assertThat(lines).allSatisfy((line, told) -> assertThat(line.contains("REASSIGNED") ? List.of() : told)
                .as(line)
                .doesNotHaveDuplicates());
        return lines.entrySet().stream()
                .map(line -> line.getKey() + " "
                        + String.join(
                                " ",
                                line.getValue().stream()
                                        .filter(person -> !person.contains("colleague") || !subject.equals(code))
                                        .sorted()
                                        .toList()))
                .toList();
    }

    private List<String> days(String code, String subject) {
        return rungs(code, subject).stream()
                .map(line -> line.split(" ")[0] + " " + line.split(" ")[1])
                .toList();
    }

    private List<JsonNode> inbox(String user, String code) {
        Answer answer = wire.get(user, "/api/alerts?size=500");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return Desk.list(answer.json().path("content")).stream()
                .filter(alert -> alert.path("item").asText().equals(code))
                .toList();
    }

    private int undelivered(String code) {
        return jdbc.queryForObject(
                "select count(*) from alert where item_code = ? and outbox = 'NEW'", Integer.class, code);
    }
}
