package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.zhenggai.platform.sweep.Sweep;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.Status;
import org.zhenggai.support.Database;
import org.zhenggai.support.EmptySchema;
import org.zhenggai.support.KeptDatabase;
import org.zhenggai.support.Kind;
import org.zhenggai.support.SchemaFacts;
import org.zhenggai.support.StoriesOnBothDatabases;

/**
 * A small database that the first version has left, opened by this one. Its tables are never edited, only followed by
 * later migrations; while nobody has any version in use they may be kept anew:
 * {@code mvn clean test -Dtest=BaselineOpenedTest -Dzhenggai.baseline=write}, clean because a migration that was
 * taken away stays in {@code target}.
 */
@StoriesOnBothDatabases
class BaselineOpenedTest extends Story {

    @Autowired
    private List<Sweep> sweeps;

    @Override
    Class<?> platform() {
        return database == Kind.H2 ? OnKeptH2.class : OnKeptMariaDb.class;
    }

    @BeforeEach
    void keepAndGoOnSomeDaysLater() {
        if (KeptDatabase.WRITING && items().isEmpty()) {
            fill();
            KeptDatabase.write(jdbc.execute(
                    (ConnectionCallback<String>) open -> open.getMetaData().getURL()));
        }
        LocalDateTime kept = jdbc.queryForObject("select max(at) from audit_event", LocalDateTime.class);
        clock.travelTo(
                LocalDate.ofInstant(kept.toInstant(ZoneOffset.UTC), Zones.CITY).plusDays(3));
    }

    @Test
    void hasTheTablesOfAFreshOne() {
        EmptySchema empty = database.emptySchema();
        try (Database fresh = empty.migrate()) {
            assertThat(SchemaFacts.of(jdbc, empty.url() == null))
                    .containsExactlyElementsOf(SchemaFacts.of(fresh.jdbc(), empty.url() == null))
                    .anyMatch(fact -> fact.toLowerCase(Locale.ROOT).contains("ix_supervised_item_lights"));
        }
    }

    @Test
    void itsRunningItemsEnd() {
        assertThat(items().stream().map(desk::status))
                .contains(Stream.of(Status.values()).map(Status::name).toArray(String[]::new));
        assertThat(items()).anyMatch(code -> !records.evidence(code).isEmpty());
        for (String code : items()) {
            switch (desk.status(code)) {
                case "DRAFT" ->
                    assertThat(wire.send(OFFICER, "POST", "/api/items/" + code + "/dispatch", null)
                                    .status())
                            .isEqualTo(200);
                case "PUBLIC_NOTICE" ->
                    assertThat(engineSide.fire(engineSide
                                    .timers(code, "Timer_PublicNoticeEnds")
                                    .get(0)))
                            .isTrue();
                default ->
                    assertThat(records.evidence(code)).allSatisfy(file -> assertThat(
                                    wire.get(OFFICER, "/api/evidence/" + file).body())
                            .isEqualTo("proof"));
            }
            if (!desk.status(code).equals("WITHDRAWN")) {
                desk.close(code);
            }
            assertThat(records.running(code).values())
                    .as("what the engine still holds of " + code)
                    .allMatch(List::isEmpty);
        }
    }

    private List<String> items() {
        List<String> codes = jdbc.queryForList("select code from supervised_item order by code", String.class);
        codes.removeAll(EveryItemTest.codes());
        return codes;
    }

    /** Each model somewhere else, each status, each of the things that run beside an item. */
    private void fill() {
        desk.draft(OrderedModel.CHECKLIST.order("GENERAL"));
        dispatched(OrderedModel.IMMEDIATE);
        desk.goOnToStatus(dispatched(OrderedModel.COUNTY_ROLLOUT), "PLANNING");
        desk.goOnToStatus(dispatched(OrderedModel.RECURRING), "PLAN_REVIEW");
        desk.goOnTo(dispatched(OrderedModel.PROJECT), "Task_CheckMilestone");
        desk.goOnToStatus(dispatched(OrderedModel.CASE_REVIEW), "CLOSURE_REVIEW");
        desk.goOnToStatus(dispatched(OrderedModel.LIST_CLEANUP), "SIGN_OFF");
        desk.goOnToStatus(desk.dispatched(orderWithPublicNotice("fy", 2)), "PUBLIC_NOTICE");
        supervision.withdrawn(dispatched(OrderedModel.CHECKLIST));

        String underWay = dispatched(OrderedModel.CHECKLIST);
        desk.goOnTo(underWay, "Task_CarryOutMeasure");
        desk.pass(underWay, "Task_CarryOutMeasure", Door.API);
        supervision.noticeServed(underWay);
        supervision.extensionAsked(underWay, 20);
        supervision.urged(OFFICER, underWay, "请抓紧办理");

        String returned = dispatched(OrderedModel.INSTITUTION_BUILDING);
        desk.goOnTo(returned, "Task_CheckLegality");
        desk.sendBack(desk.duty(returned, "Task_CheckLegality"), "return");

        String lookedBackAt = dispatched(OrderedModel.IMMEDIATE);
        desk.close(lookedBackAt);
        supervision.lookBackStarted(lookedBackAt);

        String relapsed = dispatched(OrderedModel.CLUE_HANDLING);
        desk.close(relapsed);
        supervision.lookBackStarted(relapsed);
        desk.sendBack(desk.duty(relapsed, "Task_LookBack"), "relapsed");
        desk.goOnTo(relapsed, "Task_CheckClue");

        clock.travelTo(today().plusMonths(1).withDayOfMonth(1));
        sweeps.forEach(Sweep::sweep);
    }

    private String dispatched(OrderedModel model) {
        return desk.dispatched(model.order("GENERAL"));
    }

    @ContextConfiguration(initializers = KeptDatabase.OnH2.class)
    private static class OnKeptH2 extends Platform {}

    @TestPropertySource(properties = "spring.profiles.include=mysql")
    @ContextConfiguration(initializers = KeptDatabase.OnMariaDb.class)
    private static class OnKeptMariaDb extends Platform {}
}
