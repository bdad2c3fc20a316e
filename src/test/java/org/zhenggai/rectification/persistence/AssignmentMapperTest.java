package org.zhenggai.rectification.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.zhenggai.organisation.Role;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class AssignmentMapperTest {

    private static final Instant CREATED = Instant.parse("2023-03-01T01:00:00Z");

    @OnBothDatabases
    void keepsADutyUntilItIsDone(Database database) {
        AssignmentMapper duties = empty(database);
        Assignment late = duty("t1", 2, "2023-03-20T16:00:00Z");
        Assignment soon = duty("t2", null, "2023-03-19T16:00:00Z");
        duties.insert(late);
        duties.insert(soon);

        assertThat(duties.find("t1")).isEqualTo(late);
        assertThat(duties.of("ZG-1")).containsExactly(soon, late);
        assertThat(database.row("select * from assignment where task_id = 't1'"))
                .containsEntry("unit_code", "sfj")
                .containsEntry("role", "HANDLER")
                .containsEntry("work_no", 2)
                .containsEntry("person", null);

        assertThat(duties.delete("t1")).isOne();
        assertThat(duties.delete("t1")).isZero();
        assertThat(duties.find("t1")).isNull();
        assertThat(duties.of("ZG-1")).containsExactly(soon);
    }

    @OnBothDatabases
    void knowsWhoTookADutyAndWhoPutItBack(Database database) {
        AssignmentMapper duties = empty(database);
        duties.insert(duty("t1", 1, "2023-03-20T16:00:00Z"));
        duties.insert(duty("t2", 1, "2023-03-20T16:00:00Z"));
        duties.person("t1", "sfj.handler");
        assertThat(duties.find("t1").person()).isEqualTo("sfj.handler");
        assertThat(duties.find("t2").person()).isNull();
        duties.person("t1", null);
        assertThat(duties.find("t1").person()).isNull();
    }

    @OnBothDatabases
    void isDoneByWhoOwedItWhenItWasLookedAt(Database database) {
        AssignmentMapper duties = empty(database);
        Assignment seen = duty("t1", 1, "2023-03-20T16:00:00Z");
        duties.insert(seen);
        duties.person("t1", "sfj.second");
        assertThat(duties.done(seen)).isZero();
        Assignment taken = duties.find("t1");
        assertThat(duties.done(taken)).isOne();
        assertThat(duties.done(taken)).isZero();
    }

    @OnBothDatabases
    void isDueLaterWhereItsDeadlineMoved(Database database) {
        AssignmentMapper duties = empty(database);
        duties.insert(duty("t1", 1, "2023-03-20T16:00:00Z"));
        duties.insert(duty("t2", 1, "2023-03-20T16:00:00Z"));
        duties.due("t1", Instant.parse("2023-04-09T16:00:00Z"));
        assertThat(duties.find("t1")).isEqualTo(duty("t1", 1, "2023-04-09T16:00:00Z"));
        assertThat(duties.find("t2")).isEqualTo(duty("t2", 1, "2023-03-20T16:00:00Z"));
    }

    private static AssignmentMapper empty(Database database) {
        database.jdbc().update("delete from assignment");
        return database.mapper(AssignmentMapper.class);
    }

    private static Assignment duty(String taskId, Integer workNo, String dueAt) {
        return new Assignment(
                taskId,
                "ZG-1",
                "Task_CarryOutMeasure",
                workNo,
                "sfj",
                Role.HANDLER,
                null,
                Instant.parse(dueAt),
                CREATED);
    }
}
