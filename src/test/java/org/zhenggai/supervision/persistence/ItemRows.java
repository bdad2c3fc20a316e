package org.zhenggai.supervision.persistence;

import java.time.LocalDate;
import java.util.List;
import org.zhenggai.rectification.Status;
import org.zhenggai.support.Database;

/** Raw rows of items, of which only status and deadline matter. */
final class ItemRows {

    private static final int PORTION = 10_000;

    record Row(String code, Status status, LocalDate deadline, int deadlineVersion) {}

    static void insert(Database database, List<Row> rows) {
        database.jdbc()
                .batchUpdate(
                        "insert into supervised_item (code, programme_code, title, title_official, requirement, kind,"
                                + " grade, responsible_unit, responsible_leader, measures_process, status, deadline,"
                                + " deadline_version, provisional, yellow_from, red_from, percent, round,"
                                + " illustrative, created_at, version) values (?, 'P1', '事项', false, '要求', 'PHASED',"
                                + " 'MAJOR', 'sfj', 'sfj.leader', 'measures-checklist', ?, ?, ?, false,"
                                + " ?, ?, 0, 1, true, '2023-03-01 01:00:00', 1)",
                        rows.stream()
                                .map(row -> new Object[] {
                                    row.code(),
                                    row.status().name(),
                                    row.deadline(),
                                    row.deadlineVersion(),
                                    row.deadline().minusDays(10),
                                    row.deadline().plusDays(1)
                                })
                                .toList());
    }

    /**
     * So many that only MariaDB knows how to count them: {@code first}, and every day before it for two years. Ten thousand
     * at a time, as no statement may take longer than the platform allows.
     */
    static void insertMany(Database database, Status status, LocalDate first, int count) {
        for (int from = 1; from <= count; from += PORTION) {
            insert(database, status, first, "seq_%d_to_%d".formatted(from, Math.min(count, from + PORTION - 1)));
        }
    }

    private static void insert(Database database, Status status, LocalDate first, String numbers) {
        database.jdbc()
                .update(
                        "insert into supervised_item (code, programme_code, title, title_official, requirement, kind,"
                                + " grade, responsible_unit, responsible_leader, measures_process, status, deadline,"
                                + " deadline_version, provisional, yellow_from, red_from, percent, round,"
                                + " illustrative, created_at, version) select concat('ZG-', ?, seq), 'P1', '事项', false,"
                                + " '要求', 'PHASED', 'MAJOR', concat('u', seq % 30), 'l', 'm', ?,"
                                + " date_sub(?, interval seq % 730 day), 1, false, ?, ?, 0, 1, true,"
                                + " '2023-03-01 01:00:00', 1 from " + numbers,
                        status.name() + first,
                        status.name(),
                        first,
                        first,
                        first);
    }

    private ItemRows() {}
}
