package org.zhenggai.rectification;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhenggai.catalogue.Term;
import org.zhenggai.deadline.Deadlines;
import org.zhenggai.deadline.DueDate;
import org.zhenggai.deadline.Light;
import org.zhenggai.rectification.persistence.MeasureMapper;

/** Turns the terms of an order into dates, counted from the day on which the item is handed out. */
@Component
class OrderedTerms {

    private final Deadlines deadlines;
    private final MeasureMapper measures;
    private final Periods periods;

    OrderedTerms(Deadlines deadlines, MeasureMapper measures, Periods periods) {
        this.deadlines = deadlines;
        this.measures = measures;
        this.periods = periods;
    }

    DueDate due(Term term, LocalDate from) {
        return term.date() != null ? new DueDate(term.date(), false) : deadlines.due(from, term.rule());
    }

    Light.Thresholds lights(SupervisedItem item, DueDate due) {
        return deadlines.lights(item.grade().name(), due.date());
    }

    /** Sets the dates of the item's work as ordered; a date that was ordered as such stays. */
    void schedule(SupervisedItem item) {
        var work = measures.of(item.code());
        work.stream()
                .filter(piece -> piece.term() != null && piece.term().days() != null)
                .forEach(piece -> measures.due(
                        item.code(),
                        piece.no(),
                        due(
                                        Term.after(
                                                piece.term().days(),
                                                piece.term().dayType()),
                                        item.state().schedule().dispatchedOn())
                                .date()));
        periods.schedule(item, work);
    }
}
