package org.zhenggai.settlement.calendar;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.deadline.CalendarYear;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Role;
import org.zhenggai.rectification.dates.ForeseenDeadlines;
import org.zhenggai.settlement.CalendarPreview;
import org.zhenggai.settlement.CalendarPreview.Effect;

/** Says what the loading of a year would do; nothing but the preview itself is stored. */
@Component
public class PreviewCalendar {

    private final Calendars calendars;
    private final ForeseenDeadlines deadlines;
    private final Previews previews;
    private final Clock clock;

    PreviewCalendar(Calendars calendars, ForeseenDeadlines deadlines, Previews previews, Clock clock) {
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.previews = previews;
        this.clock = clock;
    }

    @Transactional
    public CalendarPreview preview(CalendarYear year, Actor actor) {
        actor.require(Role.SYSTEM_ADMIN);
        year.check();
        return previews.keep(year, effect(year), actor, clock.instant());
    }

    /** What was previewed before, for the one who did. */
    public CalendarPreview find(String id, Actor actor) {
        actor.require(Role.SYSTEM_ADMIN);
        return previews.get(id, actor);
    }

    /** Under the calendar as it is stored now. */
    Effect effect(CalendarYear year) {
        boolean replaces = calendars.reread().knows(year.year());
        var foreseen = deadlines.under(calendars.current().with(year), CalendarYear.reachesBackTo(year.year()));
        return new Effect(replaces, foreseen.moves(), foreseen.settles());
    }
}
