package org.zhenggai.rectification.order;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhenggai.catalogue.Term;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.deadline.Deadlines;
import org.zhenggai.deadline.DueDate;
import org.zhenggai.deadline.Light;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.persistence.MeasureMapper;

/** Turns the terms of an order into dates, counted from the day on which the item is handed out. */
@Component
public class OrderedTerms {

    private final Calendars calendars;
    private final Deadlines deadlines;
    private final MeasureMapper measures;
    private final Periods periods;

    public OrderedTerms(Calendars calendars, Deadlines deadlines, MeasureMapper measures, Periods periods) {
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.measures = measures;
        this.periods = periods;
    }

    /** By the calendar as it is stored: a year that another node has just loaded must not be missed. */
    public DueDate due(Term term, LocalDate from) {
        calendars.reread();
        return term.date() != null ? new DueDate(term.date(), false) : deadlines.due(from, term.rule());
    }

    public Light.Thresholds lights(SupervisedItem item, DueDate due) {
        return deadlines.lights(item.grade().name(), due.date());
    }

    /** Sets the dates of the item's work as ordered; a date that was ordered as such stays. */
    public void schedule(SupervisedItem item) {
        var work = measures.of(item.code());
        LocalDate from = item.state().schedule().startedOn();
        work.stream()
                .filter(piece -> piece.term() != null && piece.term().days() != null)
                .forEach(piece -> measures.due(
                        item.code(),
                        piece.no(),
                        deadlines.due(from, piece.term().rule()).date()));
        periods.schedule(item, work);
    }
}
