package org.zhenggai.rectification.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.zhenggai.catalogue.MeasureOrder;
import org.zhenggai.catalogue.Term;
import org.zhenggai.deadline.DayType;
import org.zhenggai.rectification.Measure;
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
        measures.reported("ZG-1", 1, "已完成", "sfj.handler");
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
        assertThat(measures.open("ZG-1")).isEqualTo(3);
        measures.done("ZG-1", 1, NOON);
        assertThat(measures.percentDone("ZG-1")).isEqualTo(33);
        measures.done("ZG-1", 2, NOON);
        assertThat(measures.percentDone("ZG-1")).isEqualTo(66);
        measures.done("ZG-1", 3, NOON);
        assertThat(measures.percentDone("ZG-1")).isEqualTo(100);
        assertThat(measures.open("ZG-1")).isZero();
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

    private static MeasureMapper empty(Database database) {
        database.jdbc().update("delete from measure");
        return database.mapper(MeasureMapper.class);
    }
}
