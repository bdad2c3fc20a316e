package org.zhenggai.alert.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.support.Database;

/** Items, duties and ladders as the records leave them. */
public final class LadderRows {

    private final Database database;

    public LadderRows(Database database) {
        this.database = database;
        List.of("supervised_item", "assignment", "item_ladder", "alert")
                .forEach(table -> database.jdbc().update("delete from " + table));
    }

    public void item(String code, LocalDate deadline) {
        database.jdbc()
                .update(
                        "insert into supervised_item (code, programme_code, title, title_official, requirement, kind,"
                                + " grade, responsible_unit, responsible_leader, measures_process, status,"
                                + " dispatched_on, deadline, deadline_version, provisional, percent, round,"
                                + " illustrative, created_at, version) values (?, 'P', '清理台账', false, '逐件核对',"
                                + " 'PHASED', 'GENERAL', 'sfj', 'sfj.leader', 'measures-checklist', 'IN_PROGRESS',"
                                + " '2023-01-03', ?, 1, false, 0, 1, false, '2023-01-03 01:00:00', 1)",
                        code,
                        deadline);
    }

    /** Opened on 3 April. */
    public void duty(String task, String item, LocalDate due, String rung, LocalDate on) {
        database.jdbc()
                .update(
                        "insert into assignment (task_id, item_code, step, work_no, unit_code, role, due_at,"
                                + " created_at, rung, rung_on) values (?, ?, 'Task_CarryOutMeasure', 1, 'gaj',"
                                + " 'HANDLER', ?, '2023-04-03 01:00:00', ?, ?)",
                        task,
                        item,
                        LocalDateTime.ofInstant(Zones.endOf(due), java.time.ZoneOffset.UTC),
                        rung,
                        on);
    }

    /** As {@link #duty}, numbered from 1. */
    public void duties(String prefix, int count, String item, LocalDate due, String rung, LocalDate on) {
        String numbers = database.isMariaDb()
                ? "seq_1_to_" + count
                : "(select x as seq from system_range(1, " + count + ")) numbers";
        database.jdbc()
                .update(
                        "insert into assignment (task_id, item_code, step, work_no, unit_code, role, due_at,"
                                + " created_at, rung, rung_on) select concat(?, seq), ?, 'Task_CarryOutMeasure', 1, 'gaj',"
                                + " 'HANDLER', ?, '2023-04-03 01:00:00', ?, ? from " + numbers,
                        prefix,
                        item,
                        LocalDateTime.ofInstant(Zones.endOf(due), java.time.ZoneOffset.UTC),
                        rung,
                        on);
    }

    public String one(String sql, Object... arguments) {
        return database.jdbc().queryForObject(sql, String.class, arguments);
    }

    public List<String> all(String sql, Object... arguments) {
        return database.jdbc().queryForList(sql, String.class, arguments);
    }
}
