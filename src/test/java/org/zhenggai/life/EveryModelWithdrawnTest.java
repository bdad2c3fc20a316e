package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.reporting.progress.OpenReports;
import org.zhenggai.support.StoriesOnBothDatabases;

/** A withdrawal ends whatever is open beside the item's life, wherever that stands. */
@StoriesOnBothDatabases
class EveryModelWithdrawnTest extends Story {

    private static final List<String> BEFORE_WORK = List.of("DISPATCHED", "PLANNING", "PLAN_REVIEW");

    @Autowired
    private OpenReports openReports;

    static Stream<Arguments> everyStatusOfEveryModel() {
        return Stream.of(OrderedModel.values())
                .flatMap(model -> model.statuses().stream().map(status -> Arguments.of(model, status)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("everyStatusOfEveryModel")
    void leavesNoReportNoRequestAndNoNoticeBehind(OrderedModel model, String status) {
        String code = desk.dispatched(model.order("MAJOR"));
        desk.goOnToStatus(code, status);
        boolean reported = !BEFORE_WORK.contains(status);
        if (reported) {
            clock.travelTo(today().plusMonths(1).withDayOfMonth(1));
            openReports.sweep();
        }
        supervision.extensionAsked(code, 10);
        supervision.noticeServed(code);
        assertThat(desk.duties(code).stream().filter(Desk::beside).map(duty -> duty.path("step")
                        .asText()))
                .containsExactlyInAnyOrderElementsOf(
                        reported
                                ? List.of("Task_ReportProgress", "Task_DecideExtension", "Task_ReplyNotice")
                                : List.of("Task_DecideExtension", "Task_ReplyNotice"));

        supervision.withdrawn(code);

        assertThat(desk.status(code)).isEqualTo("WITHDRAWN");
        assertThat(desk.duties(code)).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from assignment where item_code = ?", Integer.class, code))
                .isZero();
        assertThat(records.running(code).values()).allMatch(List::isEmpty);
        assertThat(supervision.statuses(code, "extension-requests")).containsExactly("MOOT");
        assertThat(supervision.statuses(code, "notices")).containsExactly("MOOT");
        assertThat(supervision.statuses(code, "progress-reports")).isEqualTo(reported ? List.of("MOOT") : List.of());
        assertThat(desk.timeline(code))
                .last()
                .satisfies(event -> assertThat(event.path("event").asText()).isEqualTo("WITHDRAWN"));
    }
}
