package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.support.StoriesOnBothDatabases;

/** A later deadline is asked for: a refusal moves nothing, a consent everything that hangs on it. */
@StoriesOnBothDatabases
class EveryModelExtendedTest extends Story {

    private static final int DAYS = 20;

    private String code;

    @ParameterizedTest
    @EnumSource
    void movesNothingOnRefusalAndEveryDateOnConsent(OrderedModel model) {
        code = desk.dispatched(model.order("GENERAL"));
        desk.goOnToStatus(code, "IN_PROGRESS");
        JsonNode first = desk.lifeDuties(code).get(0);
        desk.hand(first, Door.API, desk.passing(first));
        supervision.noticeServed(code);

        Map<String, List<String>> untouched = withoutTheRequest();
        supervision.extensionAsked(code, DAYS);
        desk.sendBack(desk.duty(code, "Task_DecideExtension"), "return");
        assertThat(withoutTheRequest()).isEqualTo(untouched);
        assertThat(supervision.statuses(code, "extension-requests")).containsExactly("REFUSED");
        assertThat(events()).endsWith("EXTENSION_REQUESTED", "EXTENSION_REFUSED");

        granted();
        desk.close(code);
        assertThat(records.running(code).values()).allMatch(List::isEmpty);
    }

    private void granted() {
        LocalDate to = supervision.extensionAsked(code, DAYS);
        assertThat(supervision.statuses(code, "extension-requests")).containsExactly("REFUSED", "OPEN");
        JsonNode before = desk.item(code);
        JsonNode decision = desk.duty(code, "Task_DecideExtension");
        desk.hand(decision, Door.TASKLIST, Map.of("decision", "approve", "opinion", "同意延期"));
        JsonNode after = desk.item(code);

        assertThat(after.path("deadline").asText()).isEqualTo(to.toString());
        assertThat(after.path("deadlineVersion").asInt())
                .isEqualTo(before.path("deadlineVersion").asInt() + 1);
        assertThat(dutiesOf(after)).isEqualTo(movedDutiesOf(before)).isEqualTo(engineSide.dueDates(code));
        for (String kind : List.of("measures", "entries", "periods")) {
            assertThat(dates(after, kind, 0)).as(kind).isEqualTo(dates(before, kind, DAYS));
        }
        assertThat(engineSide.deadlineVariable(code)).isEqualTo(Zones.endOf(to));
        assertThat(engineSide.deadlineTimer(code)).singleElement().satisfies(timer -> assertThat(timer.getDuedate())
                .isEqualTo(Zones.endOf(to)));
        assertThat(records.value("select yellow_from from supervised_item where code = ?", code))
                .isGreaterThan(before.path("deadline").asText());
        JsonNode request = supervision.all(code, "extension-requests").get(1);
        assertThat(request.path("status").asText()).isEqualTo("GRANTED");
        assertThat(request.path("decidedBy").asText()).isEqualTo("office.chief");
        assertThat(request.path("opinion").asText()).isEqualTo("同意延期");
        assertThat(events()).endsWith("EXTENSION_REQUESTED", "EXTENSION_GRANTED", "DEADLINE_MOVED");
        assertThat(desk.timeline(code)).last().satisfies(event -> {
            JsonNode moved = event.path("changes").path("deadline");
            assertThat(moved.path("from").asText())
                    .isEqualTo(before.path("deadline").asText());
            assertThat(moved.path("to").asText()).isEqualTo(to.toString());
        });
    }

    private Map<String, List<String>> withoutTheRequest() {
        Map<String, List<String>> rows = records.of(code);
        rows.remove("extension_request");
        rows.remove("audit_event");
        return rows;
    }

    private List<String> events() {
        return desk.timeline(code).stream()
                .map(event -> event.path("event").asText())
                .toList();
    }

    private static Map<String, Instant> dutiesOf(JsonNode item) {
        return Desk.list(item.path("assignments")).stream()
                .collect(Collectors.toMap(duty -> duty.path("taskId").asText(), EveryModelExtendedTest::due));
    }

    /** What the deadline governs is due later by as many days; what runs beside it is not. */
    private static Map<String, Instant> movedDutiesOf(JsonNode item) {
        return Desk.list(item.path("assignments")).stream()
                .filter(duty -> !duty.path("step").asText().equals("Task_DecideExtension"))
                .collect(Collectors.toMap(duty -> duty.path("taskId").asText(), duty -> due(duty)
                        .plus(Desk.beside(duty) ? Duration.ZERO : Duration.ofDays(DAYS))));
    }

    private static Instant due(JsonNode duty) {
        return OffsetDateTime.parse(duty.path("dueAt").asText()).toInstant();
    }

    /** Due dates of the work, where it is not done yet so many days later. */
    private static List<LocalDate> dates(JsonNode item, String kind, int later) {
        List<LocalDate> dates = new ArrayList<>();
        for (JsonNode work : item.path(kind)) {
            dates.add(LocalDate.parse(work.path("due").asText())
                    .plusDays(work.path("done").asBoolean() ? 0 : later));
        }
        return dates;
    }
}
