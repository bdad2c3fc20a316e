package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.zhenggai.platform.sweep.Sweeps;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.support.Kind;
import org.zhenggai.support.OnH2;
import org.zhenggai.support.OnMariaDb;
import org.zhenggai.support.StoriesOnBothDatabases;

/**
 * The same spring as in {@link DeadlineLivesTest}, as people hear of it: in the platform, by mail and through their group's
 * robot. The sweep after midnight raises; nobody is written to before half past seven, and leaders get one mail at half
 * past eight, but for what is urgent.
 */
@StoriesOnBothDatabases
class DeadlinesToldTest extends Story {

    private static final Postmen POSTMEN = new Postmen();
    private static final LocalDate DISPATCHED = LocalDate.parse("2023-03-15");
    private static final LocalDate DEADLINE = LocalDate.parse("2023-05-04");

    @Autowired
    private Sweeps sweeps;

    private final List<String> codes = new ArrayList<>();

    @Override
    Class<?> platform() {
        return database == Kind.H2 ? ConnectedOnH2.class : ConnectedOnMariaDb.class;
    }

    @BeforeEach
    void everybodyHasAnAddressAndNothingIsOnItsWay() {
        jdbc.update("update alert set outbox = 'PLANNED' where outbox = 'NEW'");
        List.of("delivery_alert", "delivery", "contact").forEach(table -> jdbc.update("delete from " + table));
        for (String person : List.of("xtz.handler", "xtz.leader", "office.officer", "office.chief", "city.leader")) {
            jdbc.update("insert into contact (username, email) values (?, ?)", person, person + "@example.org");
        }
        POSTMEN.forget();
    }

    @AfterEach
    void leaveNothingThatOtherSweepsWouldFind() {
        codes.forEach(supervision::withdrawn);
    }

    @Test
    void everyRungReachesEverybodyThroughTheirChannels() {
        String code = dispatched("IMMEDIATE");
        nightsAndDays(LocalDate.parse("2023-04-10"), LocalDate.parse("2023-06-01"));
        assertThat(told(code))
                .containsExactlyInAnyOrder(
                        "04-11 BEFORE_15 xtz.handler mail 04-11",
                        "04-21 BEFORE_7 xtz.handler mail 04-21",
                        "04-26 BEFORE_3 xtz.handler mail 04-26",
                        "04-26 BEFORE_3 xtz.leader digest 04-26",
                        "04-28 BEFORE_1 xtz.handler mail 04-28",
                        "05-04 DUE xtz.handler mail 05-04",
                        "05-04 DUE xtz.leader digest 05-04",
                        "05-05 OVERDUE_1 xtz.handler mail 05-05",
                        "05-05 OVERDUE_1 xtz.leader digest 05-05",
                        "05-05 OVERDUE_1 office.chief mail 05-05",
                        "05-05 OVERDUE_1 office.officer mail 05-05",
                        "05-05 OVERDUE_1 robot 05-05",
                        "05-10 OVERDUE_5 xtz.handler mail 05-10",
                        "05-10 OVERDUE_5 xtz.leader mail 05-10",
                        "05-10 OVERDUE_5 office.chief mail 05-10",
                        "05-10 OVERDUE_5 office.officer mail 05-10",
                        "05-10 OVERDUE_5 city.leader mail 05-10",
                        "05-10 OVERDUE_5 robot 05-10",
                        "05-17 OVERDUE_10 xtz.handler mail 05-17",
                        "05-17 OVERDUE_10 xtz.leader mail 05-17",
                        "05-17 OVERDUE_10 office.chief mail 05-17",
                        "05-17 OVERDUE_10 office.officer mail 05-17",
                        "05-17 OVERDUE_10 city.leader mail 05-17",
                        "05-17 OVERDUE_10 robot 05-17",
                        "05-31 OVERDUE_20 xtz.handler mail 05-31",
                        "05-31 OVERDUE_20 xtz.leader mail 05-31",
                        "05-31 OVERDUE_20 office.chief mail 05-31",
                        "05-31 OVERDUE_20 office.officer mail 05-31",
                        "05-31 OVERDUE_20 city.leader mail 05-31",
                        "05-31 OVERDUE_20 robot 05-31");
    }

    @Test
    void anExtensionSilencesWhatWaitsForTheMorningAndTheNewDateIsTold() {
        String code = dispatched("IMMEDIATE");
        nightsAndDays(LocalDate.parse("2023-04-20"), LocalDate.parse("2023-04-25"));
        supervision.extensionAsked(code, 20);
        sweepAt(LocalDate.parse("2023-04-26"), LocalTime.of(0, 5));
        desk.pass(code, "Task_DecideExtension", Door.API);
        sweepAt(LocalDate.parse("2023-04-26"), LocalTime.NOON);
        assertThat(jdbc.queryForList(
                        "select distinct d.void_reason from delivery d join delivery_alert l on l.delivery_id = d.id join"
                                + " alert a on a.id = l.alert_id where a.subject = ? and a.rule = 'BEFORE_3'",
                        String.class,
                        code))
                .contains("EXTENDED");
        nightsAndDays(LocalDate.parse("2023-04-27"), LocalDate.parse("2023-05-25"));
        assertThat(told(code))
                .contains(
                        "05-04 BEFORE_15 xtz.handler mail 05-04",
                        "05-15 BEFORE_7 xtz.handler mail 05-15",
                        "05-19 BEFORE_3 xtz.handler mail 05-19",
                        "05-19 BEFORE_3 xtz.leader digest 05-19",
                        "05-23 BEFORE_1 xtz.handler mail 05-23",
                        "05-24 DUE xtz.leader digest 05-24",
                        "05-25 OVERDUE_1 xtz.leader digest 05-25",
                        "05-25 OVERDUE_1 robot 05-25")
                .noneMatch(line -> line.startsWith("04-26"))
                .noneMatch(line -> line.startsWith("05-05") || line.startsWith("05-10"));
    }

    @Test
    void aStepThatIsReturnedAfterItsDateIsWrittenAboutOnceForEachRung() {
        String code = dispatched("PHASED");
        clock.travelTo(DISPATCHED);
        desk.pass(code, "Task_Acknowledge", Door.API);
        String first = desk.task(code, "Task_SubmitPlan");
        nightsAndDays(DISPATCHED.plusDays(1), LocalDate.parse("2023-03-30"));
        desk.pass(code, "Task_SubmitPlan", Door.API);
        desk.sendBack(desk.duty(code, "Task_EndorsePlan"), "return");
        String second = desk.task(code, "Task_SubmitPlan");
        nightsAndDays(LocalDate.parse("2023-03-31"), LocalDate.parse("2023-04-07"));
        assertThat(told(first, "xtz.handler"))
                .containsExactlyInAnyOrder(
                        "03-16 NEW xtz.handler mail 03-16",
                        "03-28 BEFORE_1 xtz.handler mail 03-28",
                        "03-29 DUE xtz.handler mail 03-29",
                        "03-30 OVERDUE_1 xtz.handler mail 03-30");
        assertThat(told(second, "xtz.handler"))
                .containsExactlyInAnyOrder(
                        "03-31 RETURNED xtz.handler mail 03-31", "04-06 OVERDUE_5 xtz.handler mail 04-06");
    }

    @Test
    void whileTheMailServerIsDownForADayNothingIsLostAndNothingComesTwice() {
        String code = dispatched("IMMEDIATE");
        nightsAndDays(LocalDate.parse("2023-05-03"), LocalDate.parse("2023-05-04"));
        POSTMEN.mailServerStops();
        LocalDateTime outage = LocalDate.parse("2023-05-05").atTime(0, 5);
        for (int hours = 0; hours < 24; hours += 2) {
            sweepAt(outage.plusHours(hours));
        }
        assertThat(told(code))
                .filteredOn(line -> line.contains("OVERDUE_1"))
                .containsExactly("05-05 OVERDUE_1 robot 05-05");
        POSTMEN.mailServerStarts();
        for (int hours = 24; hours < 40; hours += 2) {
            sweepAt(outage.plusHours(hours));
        }
        assertThat(told(code))
                .filteredOn(line -> line.contains("OVERDUE_1"))
                .containsExactlyInAnyOrder(
                        "05-05 OVERDUE_1 robot 05-05",
                        "05-05 OVERDUE_1 xtz.handler mail 05-06",
                        "05-05 OVERDUE_1 xtz.leader digest 05-06",
                        "05-05 OVERDUE_1 office.chief mail 05-06",
                        "05-05 OVERDUE_1 office.officer mail 05-06");
    }

    @Test
    void aClockThatJumpsBackAnHourTellsNobodyTwice() {
        String code = dispatched("IMMEDIATE");
        LocalDate before = LocalDate.parse("2023-05-09");
        nightsAndDays(before, before);
        for (LocalTime time : List.of(LocalTime.of(0, 30), LocalTime.of(7, 45))) {
            LocalDateTime moment = before.plusDays(1).atTime(time);
            sweepAt(moment);
            sweepAt(moment.minusHours(1));
            sweepAt(moment);
            sweepAt(moment.plusHours(1));
        }
        assertThat(told(code).stream().filter(line -> line.contains("OVERDUE_5")))
                .containsExactlyInAnyOrder(
                        "05-10 OVERDUE_5 xtz.handler mail 05-10",
                        "05-10 OVERDUE_5 xtz.leader mail 05-10",
                        "05-10 OVERDUE_5 office.chief mail 05-10",
                        "05-10 OVERDUE_5 office.officer mail 05-10",
                        "05-10 OVERDUE_5 city.leader mail 05-10",
                        "05-10 OVERDUE_5 robot 05-10");
    }

    private String dispatched(String kind) {
        clock.travelTo(DISPATCHED);
        Map<String, Object> order = Desk.order("xtz", kind, "GENERAL");
        order.put("deadline", DEADLINE.toString());
        String code = desk.dispatched(order);
        codes.add(code);
        return code;
    }

    /** Nothing leaves in the night. */
    private void nightsAndDays(LocalDate from, LocalDate to) {
        from.datesUntil(to.plusDays(1)).forEach(day -> {
            int before = POSTMEN.arrived().size();
            sweepAt(day, LocalTime.of(0, 5));
            assertThat(POSTMEN.arrived()).as("in the night to %s", day).hasSize(before);
            sweepAt(day, LocalTime.NOON);
        });
    }

    private void sweepAt(LocalDate day, LocalTime time) {
        sweepAt(day.atTime(time));
    }

    private void sweepAt(LocalDateTime moment) {
        clock.travelTo(moment);
        sweeps.run();
    }

    private List<String> told(String subject, String recipient) {
        return told(subject).stream().filter(line -> line.contains(recipient)).toList();
    }

    /**
     * Day raised, rung, to whom, how and on which day it was sent: of what has really arrived, once, where it should,
     * and what everybody told finds in the platform as well.
     */
    private List<String> told(String subject) {
        List<Postmen.Arrived> arrived = POSTMEN.arrived();
        assertThat(arrived).doesNotHaveDuplicates();
        List<String> lines = new ArrayList<>();
        jdbc.query(
                "select a.raised_at, a.rule, a.recipient, d.channel, d.digest, d.sent_at, d.idempotency_key from delivery d"
                        + " join delivery_alert l on l.delivery_id = d.id join alert a on a.id = l.alert_id"
                        + " where a.subject = ? and d.status = 'SENT' order by d.id",
                row -> {
                    boolean group = row.getString("channel").equals("WECOM");
                    String person = row.getString("recipient");
                    String rule = row.getString("rule");
                    assertThat(arrived)
                            .as(rule)
                            .contains(new Postmen.Arrived(
                                    row.getString("idempotency_key"), group ? null : person + "@example.org"));
                    assertThat(wire.get(person, "/api/alerts?size=500").body()).contains("\"rule\":\"" + rule + "\"");
                    lines.add("%s %s %s %s"
                            .formatted(
                                    day(row.getObject("raised_at", LocalDateTime.class)),
                                    rule,
                                    group ? "robot" : person + (row.getBoolean("digest") ? " digest" : " mail"),
                                    day(row.getObject("sent_at", LocalDateTime.class))));
                },
                subject);
        return lines;
    }

    private static String day(LocalDateTime stored) {
        return stored.atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(Zones.CITY)
                .toLocalDate()
                .toString()
                .substring(5);
    }

    abstract static class Connected extends Platform {
        @DynamicPropertySource
        static void channels(DynamicPropertyRegistry settings) {
            settings.add("zhenggai.channels.email.host", () -> "127.0.0.1");
            settings.add("zhenggai.channels.email.port", () -> POSTMEN.mailPort);
            settings.add("zhenggai.channels.email.security", () -> "NONE");
            settings.add("zhenggai.channels.email.from", () -> "dbb@example.org");
            settings.add("zhenggai.channels.email.per-minute", () -> 1000);
            settings.add("zhenggai.channels.wecom.url", POSTMEN::robotUrl);
            settings.add("zhenggai.channels.wecom.per-minute", () -> 1000);
            settings.add("zhenggai.channels.connect-timeout", () -> "30s");
            settings.add("zhenggai.channels.timeout", () -> "30s");
        }
    }

    @OnH2
    private static class ConnectedOnH2 extends Connected {}

    @OnMariaDb
    private static class ConnectedOnMariaDb extends Connected {}
}
