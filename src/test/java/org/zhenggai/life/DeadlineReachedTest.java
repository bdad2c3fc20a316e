package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.support.StoriesOnBothDatabases;

/** The deadline passes: written down once, and nothing else happens. */
@StoriesOnBothDatabases
class DeadlineReachedTest extends Story {

    @Autowired
    private ManagementService management;

    @AfterEach
    void backToNow() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SFZDC-2022", "FZSS-2023"})
    void isRecordedOnceAndTheItemGoesOn(String programme) {
        Map<String, Object> order = Desk.order("zfw", "PHASED", "GENERAL");
        order.put("programme", programme);
        if (programme.equals("FZSS-2023")) {
            order.remove("category");
        }
        String code = desk.dispatched(order);
        desk.goOnTo(code, "Task_SubmitPlan");
        String task = desk.task(code, "Task_SubmitPlan");
        LocalDate deadline = LocalDate.parse(desk.item(code).path("deadline").asText());

        ClockUtil.setCurrentTime(Date.from(Zones.endOf(deadline).minusSeconds(1)));
        assertThat(due(code)).as("on its last day").isEmpty();
        ClockUtil.setCurrentTime(Date.from(Zones.endOf(deadline).plusSeconds(1)));
        assertThat(due(code)).hasSize(1);
        clock.travelTo(deadline.plusDays(1));
        due(code).forEach(job -> management.executeJob(job.getId()));
        assertThat(due(code)).as("one shot").isEmpty();
        assertThat(records.events("item_code = ? and event = 'DEADLINE_REACHED'", code))
                .isOne();
        assertThat(desk.timeline(code)).last().satisfies(event -> {
            assertThat(event.path("event").asText()).isEqualTo("DEADLINE_REACHED");
            assertThat(event.path("actor").asText()).isEqualTo("system");
            assertThat(event.path("channel").asText()).isEqualTo("SYSTEM");
        });
        ClockUtil.reset();
        clock.comeBack();

        assertThat(desk.status(code)).isEqualTo("PLANNING");
        assertThat(desk.task(code, "Task_SubmitPlan")).isEqualTo(task);
        desk.close(code);
        assertThat(records.events("item_code = ? and event = 'DEADLINE_REACHED'", code))
                .isOne();
        assertThat(records.running(code).values()).allMatch(List::isEmpty);
    }

    private List<Job> due(String code) {
        return management.createJobQuery().timers().duedateLowerThan(ClockUtil.getCurrentTime()).list().stream()
                .filter(job -> jdbc.queryForObject(
                                "select count(*) from ACT_HI_PROCINST where ID_ = ? and BUSINESS_KEY_ = ?",
                                Integer.class,
                                job.getProcessInstanceId(),
                                code)
                        == 1)
                .toList();
    }
}
