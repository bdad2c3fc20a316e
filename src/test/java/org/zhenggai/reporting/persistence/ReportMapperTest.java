package org.zhenggai.reporting.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.dao.DuplicateKeyException;
import org.zhenggai.reporting.ProgressReport;
import org.zhenggai.reporting.ProgressReport.Status;
import org.zhenggai.reporting.ReportingSchedule;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class ReportMapperTest {

    private static final LocalDate MARCH = LocalDate.of(2023, 3, 1);
    private static final Instant OPENED = Instant.parse("2023-04-01T00:00:01Z");
    private static final Instant REPORTED = Instant.parse("2023-04-03T08:00:00Z");

    @OnBothDatabases
    void keepsTheReportsOfAnItemInTheOrderInWhichTheyWereAskedFor(Database database) {
        ReportMapper reports = empty(database);
        assertThat(reports.last("ZG-1")).isZero();
        reports.insert(open("ZG-1", 2, 1, MARCH.plusMonths(1)));
        reports.insert(open("ZG-1", 1, 1, MARCH));
        reports.insert(open("ZG-2", 1, 1, MARCH));

        reports.report("ZG-1", 1, "完成两项", 40, "sfj.handler", REPORTED);

        assertThat(reports.of("ZG-1"))
                .containsExactly(
                        new ProgressReport(
                                "ZG-1", 1, 1, MARCH, 1, Status.REPORTED, OPENED, "完成两项", 40, "sfj.handler", REPORTED),
                        open("ZG-1", 2, 1, MARCH.plusMonths(1)));
        assertThat(reports.find("ZG-2", 1)).isEqualTo(open("ZG-2", 1, 1, MARCH));
        assertThat(reports.find("ZG-2", 2)).isNull();
        assertThat(reports.last("ZG-1")).isEqualTo(2);
    }

    @OnBothDatabases
    void asksOnceForEachPeriodOfARound(Database database) {
        ReportMapper reports = empty(database);
        reports.insert(open("ZG-1", 1, 1, MARCH));
        assertThatThrownBy(() -> reports.insert(open("ZG-1", 2, 1, MARCH))).isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> reports.insert(open("ZG-1", 1, 1, MARCH.plusMonths(1))))
                .isInstanceOf(DuplicateKeyException.class);
        reports.insert(open("ZG-1", 2, 2, MARCH));
        reports.insert(open("ZG-2", 1, 1, MARCH));
        assertThat(reports.of("ZG-1")).hasSize(2);
    }

    @OnBothDatabases
    void leavesNoReportOpenBehindAnItemThatEnded(Database database) {
        ReportMapper reports = empty(database);
        reports.insert(open("ZG-1", 1, 1, MARCH));
        reports.insert(open("ZG-1", 2, 1, MARCH.plusMonths(1)));
        reports.insert(open("ZG-2", 1, 1, MARCH));
        reports.report("ZG-1", 1, "完成两项", 40, "sfj.handler", REPORTED);

        reports.endOpen("ZG-1");

        assertThat(reports.of("ZG-1")).extracting(ProgressReport::status).containsExactly(Status.REPORTED, Status.MOOT);
        assertThat(reports.find("ZG-2", 1).status()).isEqualTo(Status.OPEN);
    }

    @OnBothDatabases
    void followsTheScheduleOfAnItemUntilItIsTakenAway(Database database) {
        ReportMapper reports = empty(database);
        var planned = new ReportingSchedule("ZG-1", 2, 3, MARCH, MARCH.plusMonths(3));
        var other = new ReportingSchedule("ZG-2", 1, 1, MARCH, MARCH.plusMonths(1));
        reports.plan(planned);
        reports.plan(other);
        assertThat(reports.schedule("ZG-1")).isEqualTo(planned);
        assertThatThrownBy(() -> reports.plan(planned)).isInstanceOf(DuplicateKeyException.class);

        var next = new ReportingSchedule("ZG-1", 2, 3, MARCH.plusMonths(3), MARCH.plusMonths(6));
        reports.advance(next);
        assertThat(reports.schedule("ZG-1")).isEqualTo(next);

        reports.unschedule("ZG-1");
        assertThat(reports.schedule("ZG-1")).isNull();
        assertThat(reports.schedule("ZG-2")).isEqualTo(other);
    }

    @OnBothDatabases
    void isDueFromTheDayOnWhichAPeriodIsOver(Database database) {
        ReportMapper reports = empty(database);
        LocalDate april = MARCH.plusMonths(1);
        reports.plan(new ReportingSchedule("ZG-2", 1, 1, MARCH, april));
        reports.plan(new ReportingSchedule("ZG-1", 1, 1, MARCH, april));
        reports.plan(new ReportingSchedule("ZG-3", 1, 1, april, MARCH.plusMonths(2)));
        reports.plan(new ReportingSchedule("ZG-4", 1, 1, MARCH.minusMonths(1), MARCH));

        assertThat(reports.due(april.minusDays(1), 500)).containsExactly("ZG-4");
        assertThat(reports.due(april, 500)).containsExactly("ZG-4", "ZG-1", "ZG-2");
        assertThat(reports.due(april, 2)).containsExactly("ZG-4", "ZG-1");
        assertThat(reports.due(MARCH.minusDays(1), 500)).isEmpty();
    }

    private static ReportMapper empty(Database database) {
        database.jdbc().update("delete from progress_report");
        database.jdbc().update("delete from reporting_schedule");
        return database.mapper(ReportMapper.class);
    }

    private static ProgressReport open(String item, int no, int round, LocalDate period) {
        return new ProgressReport(item, no, round, period, 1, Status.OPEN, OPENED, null, null, null, null);
    }
}
