package org.zhenggai.rectification.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.zhenggai.catalogue.MeasureOrder;
import org.zhenggai.catalogue.Term;
import org.zhenggai.deadline.DayType;
import org.zhenggai.deadline.DueDate;
import org.zhenggai.deadline.Light;
import org.zhenggai.rectification.Measure;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.TestItems;
import org.zhenggai.rectification.WorkKind;
import org.zhenggai.rectification.persistence.MeasureMapper;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class PeriodsTest {

    private static final LocalDate DAY = LocalDate.of(2023, 1, 1);
    private static final MeasureOrder MECHANISM =
            new MeasureOrder("建立机制", "gaj", Term.after(20, DayType.WORKING), null, false);

    @OnBothDatabases
    void followMeasuresAndAreDueOneAfterTheOtherTheLastWithTheItem(Database database) {
        MeasureMapper measures = empty(database);
        Periods periods = new Periods(measures);
        SupervisedItem item = dispatched(DAY.plusDays(365));
        measures.insert(item.code(), 1, WorkKind.MEASURE, MECHANISM);

        periods.plan(item.code(), 2, 4, "sfj");
        periods.schedule(item, measures.of(item.code()));

        List<Measure> work = measures.of(item.code());
        assertThat(work).extracting(Measure::no).containsExactly(1, 2, 3, 4, 5);
        assertThat(work).extracting(Measure::title).containsExactly("建立机制", "第 1 期", "第 2 期", "第 3 期", "第 4 期");
        assertThat(work)
                .extracting(Measure::dueOn)
                .containsExactly(
                        null,
                        LocalDate.of(2023, 4, 2),
                        LocalDate.of(2023, 7, 2),
                        LocalDate.of(2023, 10, 1),
                        LocalDate.of(2024, 1, 1));
    }

    @OnBothDatabases
    void fitIntoATermThatIsShorterThanTheirNumber(Database database) {
        MeasureMapper measures = empty(database);
        Periods periods = new Periods(measures);
        SupervisedItem item = dispatched(DAY.plusDays(2));
        periods.plan(item.code(), 1, 5, "sfj");
        periods.schedule(item, measures.of(item.code()));
        assertThat(measures.of(item.code()))
                .extracting(Measure::dueOn)
                .isSorted()
                .startsWith(DAY)
                .endsWith(DAY.plusDays(2));
    }

    @OnBothDatabases
    void areOneMoreWhereTheStandardIsNotMetYet(Database database) {
        MeasureMapper measures = empty(database);
        Periods periods = new Periods(measures);
        SupervisedItem item = dispatched(DAY.plusDays(365));
        measures.insert(item.code(), 1, WorkKind.MEASURE, MECHANISM);
        periods.plan(item.code(), 2, 2, "sfj");

        periods.another(item);
        periods.another(item);

        assertThat(measures.of(item.code()).subList(3, 5))
                .containsExactly(
                        new Measure(4, WorkKind.PERIOD, "第 3 期", "sfj", null, null, false, false),
                        new Measure(5, WorkKind.PERIOD, "第 4 期", "sfj", null, null, false, false));
    }

    private static MeasureMapper empty(Database database) {
        database.jdbc().update("delete from measure");
        return database.mapper(MeasureMapper.class);
    }

    private static SupervisedItem dispatched(LocalDate deadline) {
        return TestItems.in(Status.DRAFT)
                .dispatched(DAY, new DueDate(deadline, false), new Light.Thresholds(deadline, deadline));
    }
}
