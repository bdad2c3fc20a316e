package org.zhenggai.supervision.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.zhenggai.rectification.Status;
import org.zhenggai.reporting.persistence.ReportMapper;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;
import org.zhenggai.support.QueryPlan;

/** A sweep that finds nothing to do reads next to nothing, however many items there are; MariaDB says so. */
class SweepPlansTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 7, 3);
    private static final Map<String, Object> ASKED = Map.of("today", TODAY, "most", 500);
    private static final int MANY = 100_000;

    /** A hundred thousand that ended, twenty thousand in time, five thousand overdue and told so. */
    @OnBothDatabases
    void looksForTheOverdueAmongTheOverdueAlone(Database database) throws SQLException {
        assumeTrue(database.isMariaDb(), "H2 plans differently and serves one node");
        database.jdbc().update("delete from supervised_item");
        database.jdbc().update("delete from supervision_notice");
        ItemRows.insertMany(database, Status.CLOSED, TODAY.minusDays(1), MANY);
        ItemRows.insertMany(database, Status.IN_PROGRESS, TODAY.plusDays(730), 20_000);
        ItemRows.insertMany(database, Status.IN_PROGRESS, TODAY.minusDays(1), 5_000);
        database.jdbc()
                .update(
                        "insert into supervision_notice (item_code, no, round, level, text, reply_due, rung,"
                                + " deadline_version, status, served_by, served_at) select code, 1, 1, 'YELLOW_CARD',"
                                + " '督办', ?, 'OVERDUE_1', 1, 'SERVED', 'system', '2023-07-01 01:00:00'"
                                + " from supervised_item where status = 'IN_PROGRESS' and deadline < ?",
                        TODAY,
                        TODAY);
        database.jdbc().queryForList("analyze table supervised_item, supervision_notice");

        assertThat(database.mapper(NoticeMapper.class).unescalated(TODAY, 500)).isEmpty();
        QueryPlan plan = QueryPlan.of(database, NoticeMapper.class, "unescalated", ASKED);
        assertThat(plan.steps())
                .as(plan.toString())
                .filteredOn(step -> step.table().equals("i"))
                .isNotEmpty()
                .allMatch(step -> "ix_supervised_item_overdue".equals(step.key()) && step.rows() < 15_000);
        assertThat(plan.keys()).contains("uk_supervision_notice_rung");
    }

    @OnBothDatabases
    void looksForADueLookBackAmongTheScheduledAlone(Database database) throws SQLException {
        assumeTrue(database.isMariaDb(), "H2 plans differently and serves one node");
        database.jdbc().update("delete from look_back");
        lookBacks(database, "HELD", TODAY.minusDays(400));
        lookBacks(database, "SCHEDULED", TODAY.plusDays(1));
        database.jdbc().queryForList("analyze table look_back");

        QueryPlan plan = QueryPlan.of(database, LookBackMapper.class, "due", ASKED);
        assertThat(plan.keys()).containsExactly("ix_look_back_due");
        assertThat(plan.steps()).as(plan.toString()).allMatch(step -> step.rows() < 200);
    }

    @OnBothDatabases
    void looksForADueReportAmongThoseThatOpenedAlone(Database database) throws SQLException {
        assumeTrue(database.isMariaDb(), "H2 plans differently and serves one node");
        database.jdbc().update("delete from reporting_schedule");
        database.jdbc()
                .update(
                        "insert into reporting_schedule (item_code, round, every_months, next_period, opens_on)"
                                + " select concat('ZG-', seq), 1, 1, ?, ? from seq_1_to_" + MANY,
                        TODAY.withDayOfMonth(1),
                        TODAY.withDayOfMonth(1).plusMonths(1));
        database.jdbc().queryForList("analyze table reporting_schedule");

        QueryPlan plan = QueryPlan.of(database, ReportMapper.class, "due", ASKED);
        assertThat(plan.keys()).containsExactly("ix_reporting_schedule_opens");
        assertThat(plan.steps()).as(plan.toString()).allMatch(step -> step.rows() < 200);
    }

    private static void lookBacks(Database database, String status, LocalDate first) {
        database.jdbc()
                .update(
                        "insert into look_back (item_code, round, due_on, status) select concat('ZG-', ?, seq), 1,"
                                + " date_add(?, interval seq % 180 day), ? from seq_1_to_50000",
                        status, first, status);
    }
}
