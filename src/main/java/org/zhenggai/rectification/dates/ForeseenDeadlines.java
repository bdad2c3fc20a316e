package org.zhenggai.rectification.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhenggai.deadline.DueDate;
import org.zhenggai.deadline.WorkingCalendar;
import org.zhenggai.rectification.Schedule;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.persistence.ItemMapper;

/** What another calendar would make of the deadlines that are running; nothing is changed. */
@Component
public class ForeseenDeadlines {

    private static final int AT_ONCE = 500;

    /** A deadline that would be another day. */
    public record Move(String item, LocalDate from, LocalDate to) {}

    /** {@code settles} dates are provisional now and would be final. */
    public record Foreseen(List<Move> moves, int settles) {}

    private final ItemMapper items;

    ForeseenDeadlines(ItemMapper items) {
        this.items = items;
    }

    /** {@code first} is the day from which on the calendar may be another; what is due before it cannot move. */
    public Foreseen under(WorkingCalendar calendar, LocalDate first) {
        List<Move> moves = new ArrayList<>();
        int settles = 0;
        List<SupervisedItem> some = items.reckoned("", first, AT_ONCE);
        while (!some.isEmpty()) {
            for (SupervisedItem item : some) {
                Schedule now = item.state().schedule();
                DueDate due = now.under(calendar, item.deadlineTerm());
                if (!due.date().equals(now.dueOn())) {
                    moves.add(new Move(item.code(), now.dueOn(), due.date()));
                }
                settles += now.provisional() && !due.provisional() ? 1 : 0;
            }
            some = items.reckoned(some.get(some.size() - 1).code(), first, AT_ONCE);
        }
        return new Foreseen(List.copyOf(moves), settles);
    }
}
