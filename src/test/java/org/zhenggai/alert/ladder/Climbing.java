package org.zhenggai.alert.ladder;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.zhenggai.alert.inbox.Alerts;
import org.zhenggai.alert.persistence.AlertMapper;
import org.zhenggai.alert.persistence.AlertRows;
import org.zhenggai.alert.persistence.DutyLadders;
import org.zhenggai.alert.persistence.LadderMapper;
import org.zhenggai.deadline.CalendarYear;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.deadline.EscalationPolicy.Subject;
import org.zhenggai.deadline.WorkingCalendar;
import org.zhenggai.platform.sweep.Sweep;
import org.zhenggai.support.Database;

/** The sweeps as they are wired, over a test's tables, with a small organisation and its ladders. */
final class Climbing {

    private Climbing() {}

    static Sweep items(Database database, Clock clock) {
        return new EscalateItems(database.mapper(LadderMapper.class), ladders(database, clock));
    }

    static Sweep duties(Database database, Clock clock) {
        return duties(database, new DutyLadders(database.jdbc()), clock);
    }

    static Sweep duties(Database database, DutyLadders ladders, Clock clock) {
        return new EscalateDuties(ladders, ladders(database, clock));
    }

    private static EscalateLadders ladders(Database database, Clock clock) {
        var organisation = new SmallOrganisation();
        return new EscalateLadders(
                new Alerts(database.mapper(AlertMapper.class), new AlertRows(database.jdbc()), clock),
                Subjects.texts(organisation),
                subject -> subject == Subject.ITEM ? Subjects.OF_ITEMS : Subjects.OF_DUTIES,
                new MayDay(),
                organisation,
                clock,
                new DataSourceTransactionManager(database.dataSource()));
    }

    private static final class MayDay implements Calendars {
        @Override
        public WorkingCalendar current() {
            return Subjects.CALENDAR;
        }

        @Override
        public WorkingCalendar reread() {
            return current();
        }

        @Override
        public List<CalendarYear> years() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Integer> load(List<CalendarYear> years) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void replace(CalendarYear year) {
            throw new UnsupportedOperationException();
        }
    }
}
