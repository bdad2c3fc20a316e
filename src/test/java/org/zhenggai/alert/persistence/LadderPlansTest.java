package org.zhenggai.alert.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.zhenggai.alert.Escalation;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;
import org.zhenggai.support.QueryPlan;

/** A sweep reads what has come due and little else, however much has not; MariaDB says so. */
class LadderPlansTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 7, 3);
    private static final Map<String, Object> ASKED =
            Map.of("today", TODAY, "after", Escalation.Place.FIRST, "most", 1000);
    private static final int MANY = 50_000;

    @OnBothDatabases
    void findsDutiesAndLaddersThroughTheirDays(Database database) throws SQLException {
        assumeTrue(database.isMariaDb(), "H2 plans differently and serves one node");
        LadderRows rows = new LadderRows(database);
        fill(database);
        for (int no = 1; no <= 500; no++) {
            rows.item("ZG-" + no, TODAY);
        }
        database.jdbc().queryForList("analyze table supervised_item");

        QueryPlan duties = QueryPlan.of(
                database,
                DutyLadders.DUE,
                TODAY,
                Escalation.Place.FIRST.on(),
                Escalation.Place.FIRST.on(),
                Escalation.Place.FIRST.subject(),
                1000);
        assertThat(duties.keys()).containsExactlyInAnyOrder("PRIMARY", "ix_assignment_rung");
        assertThat(duties.steps()).as(duties.toString()).allMatch(step -> step.rows() < 200);
        QueryPlan ladders = QueryPlan.of(database, LadderMapper.class, "ladders", ASKED);
        assertThat(ladders.keys()).containsExactly("ix_item_ladder_on");
        assertThat(ladders.steps()).as(ladders.toString()).allMatch(step -> step.rows() < 200);
    }

    @OnBothDatabases
    void judgesAlertsByTheirOwnDutyAndItem(Database database) throws SQLException {
        assumeTrue(database.isMariaDb(), "H2 plans differently and serves one node");
        new LadderRows(database);
        fill(database);
        database.jdbc()
                .update("insert into alert (subject, item_code, rule, level, deadline_version, occasion, recipient,"
                        + " raised_at, text, outbox) select concat('t', seq), concat('ZG-', seq), 'DUE',"
                        + " 'REMINDER', 1, 0, 'sfj.handler', '2023-07-03 01:00:00', '请抓紧办理', if(seq > 3, 'PLANNED', 'NEW')"
                        + " from seq_1_to_" + MANY);
        database.jdbc().queryForList("analyze table alert");

        QueryPlan standings =
                QueryPlan.of(database, AlertMapper.class, "standings", Map.of("list", List.of(1L, 2L, 3L)));
        assertThat(standings.steps()).as(standings.toString()).allMatch(step -> step.rows() < 200);
        QueryPlan sending = QueryPlan.of(database, AlertMapper.class, "fresh", Map.of("most", 500));
        assertThat(sending.keys()).containsExactly("ix_alert_outbox");
        assertThat(sending.steps()).as(sending.toString()).allMatch(step -> step.rows() < 200);
    }

    /** Ten have come to something today. */
    private static void fill(Database database) {
        database.jdbc()
                .update(
                        "insert into assignment (task_id, item_code, step, unit_code, role, due_at, created_at, rung,"
                                + " rung_on) select concat('t', seq), concat('ZG-', seq), 'Task_CarryOutMeasure', 'gaj',"
                                + " 'HANDLER', '2023-07-31 16:00:00', '2023-06-01 01:00:00', 'DUE', case when seq <= 10"
                                + " then ? else ? end from seq_1_to_" + MANY,
                        TODAY,
                        TODAY.plusDays(20));
        database.jdbc()
                .update(
                        "insert into item_ladder (item_code, rung, rung_on) select concat('ZG-', seq), 'DUE', case when"
                                + " seq <= 10 then ? else ? end from seq_1_to_" + MANY,
                        TODAY,
                        TODAY.plusDays(20));
        database.jdbc().queryForList("analyze table assignment, item_ladder");
    }
}
