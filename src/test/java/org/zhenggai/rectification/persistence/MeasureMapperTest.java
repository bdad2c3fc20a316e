package org.zhenggai.rectification.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.zhenggai.catalogue.MeasureOrder;
import org.zhenggai.catalogue.Term;
import org.zhenggai.deadline.DayType;
import org.zhenggai.rectification.Measure;
import org.zhenggai.rectification.OpenWork;
import org.zhenggai.rectification.WorkKind;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class MeasureMapperTest {

    private static final Term TWENTY_DAYS = Term.after(20, DayType.WORKING);
    private static final Instant NOON = Instant.parse("2023-03-15T04:00:00Z");

    @OnBothDatabases
    void keepsTheMeasuresOfAnItemInTheirOrder(Database database) {
        MeasureMapper measures = empty(database);
        measures.insert("ZG-1", 2, WorkKind.MEASURE, new MeasureOrder("第二项", "gaj", Term.on("2023-05-01"), "台账", true));
        measures.insert("ZG-1", 1, WorkKind.MEASURE, new MeasureOrder("第一项", "sfj", TWENTY_DAYS, null, false));
        measures.insert("ZG-2", 1, WorkKind.MEASURE, new MeasureOrder("别的", "sfj", TWENTY_DAYS, null, false));

        assertThat(measures.of("ZG-1"))
                .containsExactly(
                        new Measure(1, WorkKind.MEASURE, "第一项", "sfj", TWENTY_DAYS, null, false, false),
                        new Measure(
                                2,
                                WorkKind.MEASURE,
                                "第二项",
                                "gaj",
                                Term.on("2023-05-01"),
                                LocalDate.of(2023, 5, 1),
                                true,
                                false));
        assertThat(measures.find("ZG-1", 2).title()).isEqualTo("第二项");
        assertThat(measures.find("ZG-1", 3)).isNull();
        assertThat(database.row("select * from measure where item_code = 'ZG-1' and no = 2"))
                .containsEntry("evidence_required", "台账")
                .containsEntry("due_days", null)
                .containsEntry("done_at", null);
    }

    @OnBothDatabases
    void setsDatesReportsAndCompletionOfOneMeasureOnly(Database database) {
        MeasureMapper measures = empty(database);
        measures.insert("ZG-1", 1, WorkKind.MEASURE, new MeasureOrder("一", "sfj", TWENTY_DAYS, null, false));
        measures.insert("ZG-1", 2, WorkKind.MEASURE, new MeasureOrder("二", "sfj", TWENTY_DAYS, null, false));

        measures.due("ZG-1", 1, LocalDate.of(2023, 4, 1));
        measures.reported("ZG-1", 1, "已完成", "sfj.handler", null);
        measures.done("ZG-1", 1, NOON);

        assertThat(measures.find("ZG-1", 1).dueOn()).isEqualTo("2023-04-01");
        assertThat(measures.find("ZG-1", 1).done()).isTrue();
        assertThat(measures.find("ZG-1", 2))
                .isEqualTo(new Measure(2, WorkKind.MEASURE, "二", "sfj", TWENTY_DAYS, null, false, false));
        assertThat(database.row("select outcome, done_by from measure where no = 1"))
                .containsEntry("outcome", "已完成")
                .containsEntry("done_by", "sfj.handler");
        assertThat(database.jdbc()
                        .queryForObject("select done_at from measure where no = 1", java.sql.Timestamp.class)
                        .toInstant())
                .isEqualTo(NOON);
    }

    @OnBothDatabases
    void countsWhatIsOpenAndRoundsProgressDown(Database database) {
        MeasureMapper measures = empty(database);
        assertThat(measures.percentDone("ZG-1")).isZero();
        for (int no = 1; no <= 3; no++) {
            measures.insert("ZG-1", no, WorkKind.MEASURE, new MeasureOrder("项", "sfj", TWENTY_DAYS, null, false));
        }
        assertThat(left(measures)).hasSize(3);
        measures.reported("ZG-1", 1, "已完成", "sfj.handler", NOON);
        assertThat(measures.percentDone("ZG-1")).isEqualTo(33);
        measures.reported("ZG-1", 2, "已完成", "sfj.handler", NOON);
        assertThat(measures.percentDone("ZG-1")).isEqualTo(66);
        measures.reported("ZG-1", 3, "已完成", "sfj.handler", NOON);
        assertThat(measures.percentDone("ZG-1")).isEqualTo(100);
        assertThat(left(measures)).isEmpty();
    }

    @OnBothDatabases
    void dropsTheMeasuresOfOneItem(Database database) {
        MeasureMapper measures = empty(database);
        measures.insert("ZG-1", 1, WorkKind.MEASURE, new MeasureOrder("一", "sfj", TWENTY_DAYS, null, false));
        measures.insert("ZG-2", 1, WorkKind.MEASURE, new MeasureOrder("二", "sfj", TWENTY_DAYS, null, false));
        measures.deleteAll("ZG-1");
        assertThat(measures.of("ZG-1")).isEmpty();
        assertThat(measures.of("ZG-2")).hasSize(1);
    }

    @OnBothDatabases
    void tellsMeasuresEntriesAndPeriodsApart(Database database) {
        MeasureMapper measures = empty(database);
        measures.insert("ZG-1", 1, WorkKind.MEASURE, new MeasureOrder("建章立制", "sfj", TWENTY_DAYS, "文件", false));
        measures.insert("ZG-1", 2, WorkKind.ENTRY, new MeasureOrder("民政领域", "mzj", TWENTY_DAYS, "清单", false));
        measures.insert("ZG-1", 3, WorkKind.PERIOD, new MeasureOrder("第 1 期", "sfj", null, null, false));

        assertThat(measures.of("ZG-1"))
                .extracting(Measure::kind)
                .containsExactly(WorkKind.MEASURE, WorkKind.ENTRY, WorkKind.PERIOD);
        assertThat(measures.find("ZG-1", 3))
                .isEqualTo(new Measure(3, WorkKind.PERIOD, "第 1 期", "sfj", null, null, false, false));
        measures.reported("ZG-1", 2, "已完成", "sfj.handler", NOON);
        assertThat(measures.percentDone("ZG-1")).isEqualTo(33);
        assertThat(left(measures)).hasSize(2);
    }

    @OnBothDatabases
    void keepsWhatARoundDidAndStartsOver(Database database) {
        MeasureMapper measures = empty(database);
        measures.insert("ZG-1", 1, WorkKind.MEASURE, new MeasureOrder("一", "sfj", Term.on("2023-05-01"), "文件", true));
        measures.insert("ZG-1", 2, WorkKind.ENTRY, new MeasureOrder("二", "gaj", TWENTY_DAYS, null, false));
        measures.insert("ZG-2", 1, WorkKind.MEASURE, new MeasureOrder("别的", "sfj", TWENTY_DAYS, null, false));
        measures.reported("ZG-1", 1, "已印发", "sfj.handler", NOON);
        measures.reported("ZG-2", 1, "已完成", "sfj.handler", NOON);

        measures.archive("ZG-1", 1);
        measures.reopen("ZG-1");

        assertThat(measures.of("ZG-1")).extracting(Measure::done).containsExactly(false, false);
        assertThat(database.row("select outcome, done_by, evidence_required from measure where item_code = 'ZG-1'"
                        + " and no = 1"))
                .containsEntry("outcome", null)
                .containsEntry("done_by", null)
                .containsEntry("evidence_required", "文件");
        assertThat(measures.find("ZG-2", 1).done()).isTrue();

        measures.reported("ZG-1", 1, "再次印发", "sfj.handler", null);
        measures.archive("ZG-1", 2);
        assertThat(past(database, 1, 1)).containsEntry("outcome", "已印发").containsEntry("kind", "MEASURE");
        assertThat(past(database, 2, 1)).containsEntry("outcome", "再次印发").containsEntry("done_by", "sfj.handler");
        assertThat(past(database, 1, 2)).containsEntry("kind", "ENTRY").containsEntry("done_at", null);
        assertThat(database.jdbc().queryForObject("select count(*) from past_measure", Integer.class))
                .isEqualTo(4);
    }

    @OnBothDatabases
    void postponesWhatIsNotDoneYet(Database database) {
        MeasureMapper measures = empty(database);
        measures.insert("ZG-1", 1, WorkKind.MEASURE, new MeasureOrder("一", "sfj", Term.on("2023-05-01"), null, false));
        measures.insert("ZG-1", 2, WorkKind.ENTRY, new MeasureOrder("二", "sfj", Term.on("2023-05-20"), null, false));
        measures.insert("ZG-1", 3, WorkKind.PERIOD, new MeasureOrder("三", "sfj", null, null, false));
        measures.insert("ZG-2", 1, WorkKind.MEASURE, new MeasureOrder("别的", "sfj", Term.on("2023-05-20"), null, false));
        measures.reported("ZG-1", 1, "已完成", "sfj.handler", NOON);

        measures.postpone("ZG-1", 15);

        assertThat(measures.of("ZG-1"))
                .extracting(Measure::dueOn)
                .containsExactly(LocalDate.of(2023, 5, 1), LocalDate.of(2023, 6, 4), null);
        assertThat(measures.find("ZG-2", 1).dueOn()).isEqualTo("2023-05-20");
    }

    private static Map<String, Object> past(Database database, int round, int no) {
        return database.row(
                "select kind, outcome, done_by, done_at from past_measure where item_code = 'ZG-1' and round = ?"
                        + " and no = ?",
                round,
                no);
    }

    private static MeasureMapper empty(Database database) {
        database.jdbc().update("delete from past_measure");
        database.jdbc().update("delete from measure");
        return database.mapper(MeasureMapper.class);
    }

    /** A loop that nobody works in ends like any other. */
    @OnBothDatabases
    void isNotDoneWithoutAReport(Database database) {
        MeasureMapper measures = empty(database);
        measures.insert("ZG-1", 1, WorkKind.MEASURE, new MeasureOrder("一", "sfj", TWENTY_DAYS, null, false));
        measures.done("ZG-1", 1, NOON);
        assertThat(measures.percentDone("ZG-1")).isZero();
        assertThat(left(measures)).containsExactly("一");
    }

    private static List<String> left(MeasureMapper measures) {
        return OpenWork.among(measures.of("ZG-1")).left();
    }
}
