package org.zhenggai.settlement;

import java.util.List;
import org.zhenggai.deadline.CalendarYear;
import org.zhenggai.rectification.dates.ForeseenDeadlines.Move;

/** A year as an administrator wants it loaded, and what that would do. Codes and dates, no content of any item. */
public record CalendarPreview(String id, CalendarYear year, Effect effect, boolean confirmed) {

    /** {@code replaces} a year that is there; {@code settles} provisional deadlines that become final. */
    public record Effect(boolean replaces, List<Move> moves, int settles) {}
}
