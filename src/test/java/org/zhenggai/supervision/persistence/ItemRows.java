package org.zhenggai.supervision.persistence;

import java.time.LocalDate;
import java.util.List;
import org.zhenggai.rectification.Status;
import org.zhenggai.support.Database;

/** Raw rows of items, of which only status and deadline matter. */
final class ItemRows {

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

    private ItemRows() {}
}
