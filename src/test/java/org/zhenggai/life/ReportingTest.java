package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.reporting.progress.OpenReports;
import org.zhenggai.support.StoriesOnBothDatabases;

/** Every month of work is reported on, once, whatever became of the machine in between. */
@StoriesOnBothDatabases
class ReportingTest extends Story {

    @Autowired
    private OpenReports openReports;

    private String code;
    private LocalDate month;

    @BeforeEach
    void itemAtWork() {
        code = desk.dispatched(Desk.order("zwj", "PHASED", "GENERAL"));
        desk.goOnToStatus(code, "IN_PROGRESS");
        month = today().withDayOfMonth(1);
    }

    @Test
    void aReportIsAskedForWhenItsMonthIsOver() {
        openReports.sweep();
        clock.travelTo(month.plusMonths(1).minusDays(1));
        openReports.sweep();
        assertThat(reports()).isEmpty();
        clock.travelTo(month.plusMonths(1));
        openReports.sweep();
        assertThat(reports()).singleElement().satisfies(report -> {
            assertThat(report.path("period").asText()).isEqualTo(month.toString());
            assertThat(report.path("label").asText()).isEqualTo(month.getYear() + "年" + month.getMonthValue() + "月");
            assertThat(report.path("round").asInt()).isOne();
        });
        JsonNode duty = desk.duty(code, "Task_ReportProgress");
        assertThat(duty.path("unit").asText()).isEqualTo("zwj");
        assertThat(duty.path("role").asText()).isEqualTo("HANDLER");
        assertThat(duty.path("satelliteNo").asInt()).isOne();
    }

    @Test
    void threeMissedMonthsAreAllAskedForAndNoneTwice() {
        clock.travelTo(month.plusMonths(3));
        openReports.sweep();
        assertThat(periods()).containsExactly(month.toString(), later(1), later(2));
        openReports.sweep();
        assertThat(periods()).hasSize(3);
        clock.travelTo(month.plusMonths(4));
        openReports.sweep();
        assertThat(periods()).containsExactly(month.toString(), later(1), later(2), later(3));
        assertThat(desk.duties(code).stream().filter(Desk::beside)).hasSize(4);
        assertThat(records.events("item_code = ? and event = 'PROGRESS_REPORT_OPENED'", code))
                .isEqualTo(4);
    }

    @Test
    void nodesThatSweepAtTheSameMomentAskOnceForEachMonth() throws Exception {
        List<String> codes = Stream.generate(() -> desk.dispatched(Desk.order("zwj", "IMMEDIATE", "GENERAL")))
                .limit(4)
                .toList();
        codes.forEach(one -> desk.goOnToStatus(one, "IN_PROGRESS"));
        clock.travelTo(month.plusMonths(3));
        together(List.of(openReports::sweep, openReports::sweep, openReports::sweep));
        openReports.sweep();
        assertThat(codes).allSatisfy(one -> {
            assertThat(supervision.statuses(one, "progress-reports")).containsExactly("OPEN", "OPEN", "OPEN");
            assertThat(desk.duties(one).stream().filter(Desk::beside)).hasSize(3);
        });
    }

    @Test
    void outcomeAndPercentArriveThroughEveryDoor() {
        clock.travelTo(month.plusMonths(4));
        openReports.sweep();
        int percent = 0;
        for (Door door : Door.values()) {
            percent += 15;
            JsonNode duty = desk.duty(code, "Task_ReportProgress");
            desk.hand(duty, door, Map.of("outcome", "完成 " + percent, "percent", percent));
            JsonNode report = reports().get(duty.path("satelliteNo").asInt() - 1);
            assertThat(report.path("status").asText()).isEqualTo("REPORTED");
            assertThat(report.path("percent").asInt()).isEqualTo(percent);
            assertThat(report.path("outcome").asText()).isEqualTo("完成 " + percent);
            assertThat(report.path("reportedBy").asText()).isEqualTo("zwj.handler");
            assertThat(desk.item(code).path("percent").asInt()).isEqualTo(percent);
            assertThat(desk.timeline(code)).last().satisfies(event -> {
                assertThat(event.path("event").asText()).isEqualTo("PROGRESS_REPORTED");
                assertThat(event.path("channel").asText()).isEqualTo(door.channel());
            });
        }
        assertThat(desk.duties(code)).noneMatch(Desk::beside);
    }

    @Test
    void percentIsAPercentageAndBothAreNeeded() {
        clock.travelTo(month.plusMonths(1));
        openReports.sweep();
        JsonNode duty = desk.duty(code, "Task_ReportProgress");
        for (Object nonsense : List.of(140, -1, "abc", 9.5, "")) {
            everyDoorRefuses(duty, Map.of("outcome", "按计划推进", "percent", nonsense));
        }
        everyDoorRefuses(duty, Map.of("outcome", "按计划推进"));
        everyDoorRefuses(duty, Map.of("percent", 10));
        everyDoorRefuses(duty, Map.of("outcome", "按计划推进", "percent", 10, "no", 2));
    }

    private void everyDoorRefuses(JsonNode duty, Map<String, Object> variables) {
        for (Door door : Door.values()) {
            refused(
                    400,
                    code,
                    headers -> wire.complete(
                            door, "zwj.handler", duty.path("taskId").asText(), variables, headers));
        }
    }

    @Test
    void closingEndsWhatIsStillOpenAndAsksForNothingMore() {
        clock.travelTo(month.plusMonths(2));
        openReports.sweep();
        desk.goOnTo(code, "Task_SignOff");
        desk.pass(code, "Task_SignOff", Door.API);
        assertThat(desk.status(code)).isEqualTo("CLOSED");
        assertThat(supervision.statuses(code, "progress-reports")).containsExactly("MOOT", "MOOT");
        assertThat(desk.duties(code)).isEmpty();
        assertThat(records.running(code).values()).allMatch(List::isEmpty);
        clock.travelTo(month.plusMonths(4));
        openReports.sweep();
        assertThat(reports()).hasSize(2);
    }

    @Test
    void aSecondRoundIsReportedOnAgainAndItsNumbersRunOn() {
        clock.travelTo(month.plusMonths(1));
        openReports.sweep();
        desk.close(code);
        supervision.lookBackStarted(code);
        desk.sendBack(desk.duty(code, "Task_LookBack"), "relapsed");
        desk.goOnToStatus(code, "IN_PROGRESS");
        clock.travelTo(month.plusMonths(3));
        openReports.sweep();
        assertThat(reports()).extracting(report -> report.path("round").asInt()).containsExactly(1, 2, 2);
        assertThat(reports()).extracting(report -> report.path("no").asText()).containsExactly("1", "2", "3");
        assertThat(periods()).containsExactly(month.toString(), later(1), later(2));
    }

    @Test
    void theUnitsEstimateNeverTakesBackWhatIsDone() {
        Map<String, Object> order = new HashMap<>(Desk.order("zwj", "IMMEDIATE", "GENERAL"));
        order.put("measures", List.of(Desk.measure("甲", "zwj"), Desk.measure("乙", "zwj")));
        String half = desk.dispatched(order);
        desk.goOnTo(half, "Task_CarryOutMeasure");
        desk.pass(half, "Task_CarryOutMeasure", Door.API);
        assertThat(desk.item(half).path("percent").asInt()).isEqualTo(50);
        clock.travelTo(month.plusMonths(1));
        openReports.sweep();
        desk.hand(half, "Task_ReportProgress", Door.API, Map.of("outcome", "推进迟缓", "percent", 20));
        assertThat(desk.item(half).path("percent").asInt()).isEqualTo(50);
    }

    private List<JsonNode> reports() {
        return supervision.all(code, "progress-reports");
    }

    private List<String> periods() {
        return reports().stream().map(report -> report.path("period").asText()).toList();
    }

    private String later(int months) {
        return month.plusMonths(months).toString();
    }
}
