package org.zhenggai.sandbox.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.zhenggai.organisation.Role;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.sandbox.Matter;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class StoryQueriesTest {

    private static final Instant FIRST = Instant.parse("2022-07-04T01:00:00Z");
    private static final Instant LATER = Instant.parse("2023-01-05T06:30:00Z");

    @OnBothDatabases
    void seesHowFarTheTrailIs(Database database) {
        StoryQueries records = empty(database);
        assertThat(records.began()).isNull();
        assertThat(records.latest()).isNull();
        event(database, FIRST, "REGISTERED", "system", null, null);
        event(database, LATER, "MEASURE_DONE", "sfj.handler", "Task_CarryOutMeasure", 2);
        // Whoever set the clock back acts before what is in the books.
        event(database, FIRST.minusSeconds(1), "URGED", "office.officer", null, null);

        assertThat(records.began()).isEqualTo(FIRST);
        assertThat(records.latest()).isEqualTo(LATER);
        assertThat(records.acted(LATER, "sfj.handler")).isTrue();
        assertThat(records.acted(LATER, "office.officer")).isFalse();
        assertThat(records.acted(LATER.plusSeconds(1), "sfj.handler")).isFalse();
    }

    @OnBothDatabases
    void countsHowOftenAStepWasTaken(Database database) {
        StoryQueries records = empty(database);
        event(database, FIRST, "PLAN_RETURNED", "office.officer", "Task_ReviewPlan", null);
        event(database, LATER, "PLAN_APPROVED", "office.officer", "Task_ReviewPlan", null);
        event(database, LATER, "REASSIGNED", "office.officer", "Task_ReviewPlan", null);
        event(database, LATER, "MEASURE_DONE", "sfj.handler", "Task_CarryOutMeasure", 2);

        assertThat(records.times("ZG-1", "Task_ReviewPlan", null)).isEqualTo(2);
        assertThat(records.times("ZG-1", "Task_CarryOutMeasure", 2)).isOne();
        assertThat(records.times("ZG-1", "Task_CarryOutMeasure", 1)).isZero();
        assertThat(records.times("ZG-1", "Task_CarryOutMeasure", null)).isZero();
        assertThat(records.times("ZG-2", "Task_ReviewPlan", null)).isZero();
    }

    @OnBothDatabases
    void listsWhatIsOwed(Database database) {
        StoryQueries records = empty(database);
        assertThat(records.open()).isEmpty();
        duty(database, "t1", "ZG-2", null);
        duty(database, "t2", "ZG-1", 2);
        duty(database, "t3", "ZG-1", 1);

        assertThat(records.open()).extracting(Assignment::taskId).containsExactly("t3", "t2", "t1");
        assertThat(records.open().get(1))
                .isEqualTo(new Assignment(
                        "t2", "ZG-1", "Task_CarryOutMeasure", 2, "sfj", Role.HANDLER, null, LATER, FIRST));
    }

    @OnBothDatabases
    void knowsWhatAStepIsAbout(Database database) {
        StoryQueries records = empty(database);
        database.jdbc()
                .update("insert into supervised_item (code, programme_code, title, title_official, requirement, kind,"
                        + " grade, responsible_unit, responsible_leader, measures_process, status, deadline_version,"
                        + " provisional, percent, round, illustrative, created_at, version) values ('ZG-1', 'P', '述法',"
                        + " false, '要求', 'PHASED', 'GENERAL', 'sfj', 'sfj.leader', '-', 'IN_PROGRESS', 1, false, 40,"
                        + " 1, true, '2022-07-04 01:00:00', 1)");
        database.jdbc()
                .update("insert into measure (item_code, no, title, unit_code, evidence_required, inspection, kind)"
                        + " values ('ZG-1', 2, '培训', 'sfj', '签到表、照片', false, 'MEASURE')");

        assertThat(records.matter("ZG-1", 2)).isEqualTo(new Matter("述法", 40, "培训", "签到表、照片"));
        assertThat(records.matter("ZG-1", null)).isEqualTo(new Matter("述法", 40, null, null));
    }

    private static StoryQueries empty(Database database) {
        for (String table : new String[] {"audit_event", "assignment", "supervised_item", "measure"}) {
            database.jdbc().update("delete from " + table);
        }
        return database.mapper(StoryQueries.class);
    }

    private static void event(Database database, Instant at, String event, String actor, String step, Integer workNo) {
        database.jdbc()
                .update(
                        "insert into audit_event (at, event, item_code, actor, channel, step, task_id, work_no, work)"
                                + " values (?, ?, 'ZG-1', ?, 'SYSTEM', ?, ?, ?, false)",
                        utc(at),
                        event,
                        actor,
                        step,
                        step == null ? null : "task",
                        workNo);
    }

    private static void duty(Database database, String task, String item, Integer workNo) {
        database.jdbc()
                .update(
                        "insert into assignment (task_id, item_code, step, work_no, unit_code, role, due_at, created_at,"
                                + " rung, rung_on) values (?, ?, 'Task_CarryOutMeasure', ?, 'sfj', 'HANDLER', ?, ?,"
                                + " 'END', '9999-12-31')",
                        task,
                        item,
                        workNo,
                        utc(LATER),
                        utc(FIRST));
    }

    private static Timestamp utc(Instant at) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }
}
