package org.zhenggai.rectification.order;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhenggai.catalogue.MeasureOrder;
import org.zhenggai.rectification.Measure;
import org.zhenggai.rectification.Schedule;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.WorkKind;
import org.zhenggai.rectification.persistence.MeasureMapper;

/** The periods of an item that recurs: how many is ordered, another one follows where the standard is not met yet. */
@Component
public class Periods {

    private final MeasureMapper measures;

    public Periods(MeasureMapper measures) {
        this.measures = measures;
    }

    public void plan(String item, int first, int count, String unit) {
        for (int i = 0; i < count; i++) {
            insert(item, first + i, i + 1, unit);
        }
    }

    /** Due one after the other, the last with the item itself. */
    void schedule(SupervisedItem item, List<Measure> work) {
        List<Measure> periods =
                work.stream().filter(one -> one.kind() == WorkKind.PERIOD).toList();
        for (int i = 0; i < periods.size(); i++) {
            measures.due(item.code(), periods.get(i).no(), dueOn(item.state().schedule(), i + 1, periods.size()));
        }
    }

    /** The item's deadline is another one, and what is still to be done of the planned periods goes along. */
    public void follow(SupervisedItem item, List<Measure> work) {
        List<Measure> planned = work.stream()
                .filter(one -> one.kind() == WorkKind.PERIOD && one.dueOn() != null)
                .toList();
        Schedule schedule = item.state().schedule();
        for (int i = 0; i < planned.size(); i++) {
            if (!planned.get(i).done()) {
                measures.due(item.code(), planned.get(i).no(), dueOn(schedule, i + 1, planned.size()));
            }
        }
    }

    private static LocalDate dueOn(Schedule schedule, int period, int of) {
        long days = ChronoUnit.DAYS.between(schedule.startedOn(), schedule.dueOn());
        return schedule.startedOn().plusDays(days * period / of);
    }

    /** One more; it has no date of its own, so the term of the office's policy holds. */
    public void another(SupervisedItem item) {
        List<Measure> work = measures.of(item.code());
        int last = work.stream().mapToInt(Measure::no).max().orElse(0);
        long periods =
                work.stream().filter(one -> one.kind() == WorkKind.PERIOD).count();
        insert(item.code(), last + 1, (int) periods + 1, item.state().responsibleUnit());
    }

    private void insert(String item, int no, int period, String unit) {
        measures.insert(item, no, WorkKind.PERIOD, new MeasureOrder("第 " + period + " 期", unit, null, null, false));
    }
}
