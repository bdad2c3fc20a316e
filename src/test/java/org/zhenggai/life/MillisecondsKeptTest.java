package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhenggai.support.StoriesOnBothDatabases;

/** What happened within one second is told in its order, by our tables and by the engine's. */
@StoriesOnBothDatabases
class MillisecondsKeptTest extends Story {

    @Test
    void eventsAndTasksAreOfTheMillisecondAndNoneIsOfTheFuture() {
        List<Timestamp> events = new ArrayList<>();
        List<Timestamp> tasks = new ArrayList<>();
        for (int no = 0; no < 5; no++) {
            String code = desk.dispatched(Desk.order("dx", "IMMEDIATE", "GENERAL"));
            tasks.addAll(times(
                    "select CREATE_TIME_ from ACT_RU_TASK where PROC_INST_ID_ in"
                            + " (select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ?)",
                    code));
            Timestamp latest = tasks.stream().max(Comparator.naturalOrder()).orElseThrow();
            assertThat(latest).isBeforeOrEqualTo(Timestamp.from(clock.instant()));
            events.addAll(times("select at from audit_event where item_code = ?", code));
        }
        // Five tasks on whole seconds by chance alone: once in a thousand million million.
        assertThat(Stream.of(events, tasks))
                .allSatisfy(moments -> assertThat(moments).anyMatch(moment -> moment.getNanos() != 0));
    }

    private List<Timestamp> times(String sql, String code) {
        return jdbc.queryForList(sql, Timestamp.class, code);
    }
}
