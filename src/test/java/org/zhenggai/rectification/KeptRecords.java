package org.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhenggai.alert.ladder.SmallOrganisation;
import org.zhenggai.catalogue.ItemOrder;
import org.zhenggai.deadline.CalendarYear;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.deadline.DeadlineRule;
import org.zhenggai.deadline.Deadlines;
import org.zhenggai.deadline.StagePolicy;
import org.zhenggai.deadline.WorkingCalendar;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.RememberedTrail;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.Refused;
import org.zhenggai.rectification.dates.MoveDeadline;
import org.zhenggai.rectification.dates.RunningDates;
import org.zhenggai.rectification.dates.SettleDeadline;
import org.zhenggai.rectification.life.ReopenItem;
import org.zhenggai.rectification.order.DispatchItem;
import org.zhenggai.rectification.order.OrderedTerms;
import org.zhenggai.rectification.order.Periods;
import org.zhenggai.rectification.persistence.AssignmentMapper;
import org.zhenggai.rectification.persistence.GramMapper;
import org.zhenggai.rectification.persistence.ItemMapper;
import org.zhenggai.rectification.persistence.MeasureMapper;
import org.zhenggai.rectification.persistence.SearchGrams;
import org.zhenggai.rectification.persistence.StepClockMapper;
import org.zhenggai.rectification.persistence.StoredItems;
import org.zhenggai.rectification.sight.ItemAccess;
import org.zhenggai.rectification.step.AssignmentTerms;
import org.zhenggai.rectification.step.Satellites;
import org.zhenggai.rectification.step.StepClocks;
import org.zhenggai.support.Database;
import org.zhenggai.support.MovableClock;

/** Records in a database, reckoned in plain weeks, with an engine that only listens. */
public final class KeptRecords {

    private static final List<String> TABLES = List.of(
            "supervised_item",
            "item_unit",
            "measure",
            "past_measure",
            "assignment",
            "step_clock",
            "item_gram",
            "extension_request",
            "supervision_notice",
            "urge",
            "alert");

    public final MovableClock clock = MovableClock.at("2023-03-01T09:00:00+08:00");
    public final RememberedTrail trail = new RememberedTrail();
    public final Lives lives = mock(Lives.class);
    public final ItemAccess access = mock(ItemAccess.class);
    public final SmallOrganisation organisation = new SmallOrganisation();
    public final List<Object> told = new ArrayList<>();
    public final ItemMapper items;
    public final MeasureMapper measures;
    public final AssignmentMapper assignments;
    public final ItemRecords records;
    public final StepClocks clocks;
    public final Calendars calendars = new Weekdays();
    public final Deadlines deadlines = new Deadlines(calendars, new Policy());
    public final OrderedTerms terms;

    public final Periods periods;
    public final SearchGrams grams;

    private final Database database;

    public KeptRecords(Database database) {
        this.database = database;
        TABLES.forEach(table -> database.jdbc().update("delete from " + table));
        items = database.mapper(ItemMapper.class);
        measures = database.mapper(MeasureMapper.class);
        assignments = database.mapper(AssignmentMapper.class);
        grams = new SearchGrams(database.mapper(GramMapper.class));
        records = new StoredItems(items, assignments, grams, told::add);
        when(access.requireVisible(anyString())).thenAnswer(asked -> items.get(asked.getArgument(0)));
        clocks = new StepClocks(database.mapper(StepClockMapper.class));
        periods = new Periods(measures);
        terms = new OrderedTerms(calendars, deadlines, measures, periods);
    }

    public DispatchItem dispatchItem() {
        return new DispatchItem(records, terms, lives, trail, clock);
    }

    public ReopenItem reopenItem() {
        return new ReopenItem(records, measures, terms, lives, trail, clock);
    }

    public MoveDeadline moveDeadline() {
        return new MoveDeadline(runningDates(), measures, assignments, clocks, deadlines, trail, clock);
    }

    public SettleDeadline settleDeadline() {
        AssignmentTerms duties = new AssignmentTerms(measures, new Satellites(List.of()), deadlines, null, calendars);
        return new SettleDeadline(
                records, runningDates(), measures, periods, duties, clocks, calendars, deadlines, trail, clock);
    }

    private RunningDates runningDates() {
        return new RunningDates(records, assignments, lives, told::add);
    }

    /** A draft as ordered. */
    public void enter(ItemOrder order) {
        items.insert(order, clock.instant());
        int no = 1;
        for (var measure : order.measures()) {
            measures.insert(order.code(), no++, WorkKind.MEASURE, measure);
        }
        for (var entry : order.entries()) {
            measures.insert(order.code(), no++, WorkKind.ENTRY, entry);
        }
        if (order.periods() != null) {
            periods.plan(order.code(), no, order.periods(), order.responsibleUnit());
        }
    }

    /** Whatever the way there. */
    public void close(String code) {
        measures.of(code).forEach(piece -> measures.reported(code, piece.no(), "已完成", "sfj.handler", clock.instant()));
        database.jdbc()
                .update(
                        "update supervised_item set status = 'CLOSED', plan = '整改方案', percent = 100,"
                                + " closed_at = '2023-07-01 01:00:00' where code = ?",
                        code);
    }

    public void today(LocalDate day) {
        clock.set(day.atTime(1, 0).toInstant(ZoneOffset.UTC));
    }

    public List<LocalDate> dates(String code) {
        return measures.of(code).stream().map(Measure::dueOn).toList();
    }

    /** Another feature's mapper. */
    public <T> T mapper(Class<T> type) {
        return database.mapper(type);
    }

    /** A requirement in the hands of 市司法局, due on 2023-05-24. */
    public static KeptRecords dispatched(Database database) {
        KeptRecords kept = new KeptRecords(database);
        kept.enter(TestOrders.silent());
        kept.dispatchItem().dispatch(TestOrders.silent().code(), Actor.SYSTEM);
        kept.told.clear();
        return kept;
    }

    /** Whatever the way there. */
    public void put(String code, Status status) {
        database.jdbc().update("update supervised_item set status = ? where code = ?", status.name(), code);
    }

    /** By 市司法局, about the item as a whole; {@code person} null for everybody who holds the post. */
    public Assignment owe(String taskId, String code, String step, Role role, String person) {
        Instant due = Instant.parse("2023-03-20T16:00:00Z");
        assignments.insert(
                new Assignment(taskId, code, step, null, "sfj", role, person, due, clock.instant()),
                "NEW",
                LocalDate.of(2023, 3, 1),
                null);
        return assignments.find(taskId);
    }

    /** For this reason, in these words; and no row is another one, no event appended, nobody told. */
    public void assertRefused(Refused.Reason reason, String key, Runnable request) {
        List<Object> before = everything();
        assertThatThrownBy(() -> database.transactions().executeWithoutResult(transaction -> request.run()))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo(key);
                    assertThat(refused.reason()).isEqualTo(reason);
                });
        assertThat(everything()).isEqualTo(before);
    }

    private List<Object> everything() {
        List<Object> all = new ArrayList<>(told);
        all.addAll(trail.timeline(null));
        all.addAll(mockingDetails(lives).getInvocations());
        for (String table : TABLES) {
            database.jdbc().queryForList("select * from " + table).stream()
                    .map(Object::toString)
                    .sorted()
                    .forEach(all::add);
        }
        return all;
    }

    private static final class Weekdays implements Calendars {
        private WorkingCalendar calendar = new WorkingCalendar(Set.of(2023, 2024), Map.of());

        @Override
        public WorkingCalendar current() {
            return calendar;
        }

        @Override
        public WorkingCalendar reread() {
            return calendar;
        }

        @Override
        public List<CalendarYear> years() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void replace(CalendarYear year) {
            calendar = calendar.with(year);
        }

        @Override
        public List<Integer> load(List<CalendarYear> years) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Policy implements StagePolicy {
        @Override
        public DeadlineRule termOf(String step, String grade) {
            return DeadlineRule.working(5);
        }

        @Override
        public int yellowDaysBefore(String grade) {
            return 10;
        }

        @Override
        public int redDaysAfter(String grade) {
            return 1;
        }
    }
}
