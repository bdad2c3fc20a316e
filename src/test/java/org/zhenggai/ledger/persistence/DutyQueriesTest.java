package org.zhenggai.ledger.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.ledger.persistence.LedgerRows.NOON;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhenggai.ledger.AssignmentFilter;
import org.zhenggai.ledger.DutyCounts;
import org.zhenggai.ledger.DutyGroup;
import org.zhenggai.ledger.NarrowedDuties;
import org.zhenggai.ledger.OwedDuty;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.supervision.NoticeLevel;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class DutyQueriesTest {

    /** Noon of Wednesday 2023-03-15 in the city. */
    private static final DutyGroup.Edges EDGES = DutyGroup.Edges.at(Clock.fixed(NOON, ZoneOffset.UTC));

    private static final AssignmentFilter MINE =
            new AssignmentFilter("sfj.handler", "sfj", List.of(Role.HANDLER), null, null, null, NOON);
    private static final NarrowedDuties ALL = new NarrowedDuties(List.of(), null, null);
    private static final PageRequest FIRST = PageRequest.of(0, 50);

    @OnBothDatabases
    void countsAndCutsAtTheEdgesOfDayAndWeek(Database database) {
        var rows = rows(database);
        rows.duty("overdue", "sfj", "HANDLER", null, "2023-03-14 16:00:00");
        rows.duty("today", "sfj", "HANDLER", "sfj.handler", "2023-03-15 16:00:00");
        rows.duty("tomorrow", "sfj", "HANDLER", null, "2023-03-16 16:00:00");
        rows.duty("sunday", "sfj", "HANDLER", null, "2023-03-19 16:00:00");
        rows.duty("monday", "sfj", "HANDLER", null, "2023-03-20 16:00:00");
        rows.duty("others", "gaj", "HANDLER", null, "2023-03-14 16:00:00");
        rows.duty("taken", "sfj", "HANDLER", "sfj.other", "2023-03-14 16:00:00");
        rows.duty("leaders", "sfj", "RESPONSIBLE_LEADER", null, "2023-03-14 16:00:00");
        var queries = database.mapper(DutyQueries.class);

        assertThat(queries.count(MINE, ALL, EDGES, 100)).isEqualTo(new DutyCounts(1, 1, 2, 1));
        assertThat(queries.count(MINE, ALL, EDGES, 2)).as("the soonest").isEqualTo(new DutyCounts(1, 1, 0, 0));
        assertThat(tasks(queries.owed(MINE, ALL, FIRST)))
                .containsExactly("overdue", "today", "tomorrow", "sunday", "monday");
        assertThat(tasks(queries.owed(MINE, ALL, PageRequest.of(1, 2)))).containsExactly("tomorrow", "sunday");
        NarrowedDuties week = new NarrowedDuties(List.of(), EDGES.dayEnds(), EDGES.weekEnds());
        assertThat(tasks(queries.owed(MINE, week, FIRST))).containsExactly("tomorrow", "sunday");
        var ofUnit = new AssignmentFilter(null, null, List.of(), "sfj", null, null, NOON);
        assertThat(queries.count(ofUnit, ALL, EDGES, 100)).isEqualTo(new DutyCounts(3, 1, 2, 1));
        var nobodys = new AssignmentFilter(null, null, List.of(), "mzj", null, null, NOON);
        assertThat(queries.count(nobodys, ALL, EDGES, 100)).isEqualTo(new DutyCounts(0, 0, 0, 0));
    }

    @OnBothDatabases
    void findsDutiesByTheirItemsCodeAndTitle(Database database) {
        var rows = rows(database);
        rows.duty("t1", "sfj", "HANDLER", null, "2023-03-16 16:00:00");
        var queries = database.mapper(DutyQueries.class);
        assertThat(queries.owed(MINE, narrowed("%zg-2022-01%"), FIRST)).hasSize(1);
        assertThat(queries.owed(MINE, narrowed("%事项%"), FIRST)).hasSize(1);
        assertThat(queries.owed(MINE, narrowed("%没有%"), FIRST)).isEmpty();
        assertThat(queries.owed(MINE, narrowed("%!%%"), FIRST)).isEmpty();
        assertThat(queries.count(MINE, narrowed("%没有%"), EDGES, 100).all()).isZero();
        assertThat(queries.count(MINE, narrowed("%事项%"), EDGES, 100).all()).isEqualTo(1);
    }

    @OnBothDatabases
    void saysWhatADutyIsAbout(Database database) {
        var rows = rows(database);
        rows.work("ZG-2022-0101", 1, Map.of("title", "核对案卷"));
        beside(rows, "report", "Task_ReportProgress");
        beside(rows, "extension", "Task_DecideExtension");
        beside(rows, "notice", "Task_ReviewReply");
        beside(rows, "lookBack", "Task_LookBack");
        rows.duty("work", "sfj", "HANDLER", null, "2023-03-20 16:00:00");
        rows.row(
                "progress_report",
                record("period", LocalDate.of(2023, 2, 1), "months", 1, "status", "OPEN", "opened_at", "2023-03-01"));
        rows.row(
                "extension_request",
                record(
                        "deadline",
                        LocalDate.of(2023, 4, 1),
                        "requested_deadline",
                        LocalDate.of(2023, 5, 1),
                        "reason",
                        "涉及面广",
                        "status",
                        "OPEN",
                        "requested_by",
                        "a",
                        "requested_at",
                        "2023-03-01"));
        rows.row(
                "supervision_notice",
                record(
                        "level",
                        "RED_CARD",
                        "text",
                        "请说明",
                        "reply_due",
                        LocalDate.of(2023, 4, 1),
                        "status",
                        "SERVED",
                        "served_by",
                        "a",
                        "served_at",
                        "2023-03-01"));
        var owed = new LinkedHashMap<String, OwedDuty>();
        database.mapper(DutyQueries.class).owed(MINE, ALL, FIRST).forEach(duty -> owed.put(duty.taskId(), duty));

        assertThat(owed.get("work").work()).isEqualTo("核对案卷");
        assertThat(owed.get("work").title()).isEqualTo("事项ZG-2022-0101");
        assertThat(owed.get("report")).satisfies(duty -> {
            assertThat(duty.period()).isEqualTo(LocalDate.of(2023, 2, 1));
            assertThat(duty.months()).isEqualTo(1);
            assertThat(duty.work())
                    .as("number 1 of the reports, not of the measures")
                    .isNull();
        });
        assertThat(owed.get("extension").requestedDeadline()).isEqualTo(LocalDate.of(2023, 5, 1));
        assertThat(owed.get("notice").noticeLevel()).isEqualTo(NoticeLevel.RED_CARD);
        assertThat(owed.get("lookBack")).satisfies(duty -> {
            assertThat(duty.no()).isEqualTo(1);
            assertThat(duty.work()).isNull();
        });
    }

    private static LedgerRows rows(Database database) {
        var rows = new LedgerRows(database);
        for (String table : List.of("progress_report", "extension_request", "supervision_notice")) {
            database.jdbc().update("delete from " + table);
        }
        rows.item("ZG-2022-0101");
        return rows;
    }

    private static NarrowedDuties narrowed(String pattern) {
        return new NarrowedDuties(List.of(pattern), null, null);
    }

    private static void beside(LedgerRows rows, String task, String step) {
        Map<String, Object> columns = new LinkedHashMap<>(Map.of(
                "task_id",
                task,
                "item_code",
                "ZG-2022-0101",
                "step",
                step,
                "work_no",
                1,
                "unit_code",
                "sfj",
                "role",
                "HANDLER",
                "due_at",
                "2023-03-20 16:00:00",
                "created_at",
                "2023-03-01 01:00:00"));
        columns.put("rung", "NEW");
        columns.put("rung_on", "2023-03-01");
        rows.row("assignment", columns);
    }

    private static Map<String, Object> record(Object... columns) {
        Map<String, Object> record = new LinkedHashMap<>(Map.of("item_code", "ZG-2022-0101", "no", 1, "round", 1));
        for (int i = 0; i < columns.length; i += 2) {
            record.put((String) columns[i], columns[i + 1]);
        }
        return record;
    }

    private static List<String> tasks(List<OwedDuty> duties) {
        return duties.stream().map(OwedDuty::taskId).toList();
    }
}
