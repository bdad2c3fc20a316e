package org.zhenggai.alert.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.zhenggai.alert.Escalation;
import org.zhenggai.catalogue.Grade;
import org.zhenggai.organisation.Role;
import org.zhenggai.rectification.Status;

/**
 * The ladders of duties, many at a time: what a sweep reads and what it leaves. Plain JDBC, because there are more
 * duties than anything else, and mapping them takes longer than the server to find them.
 */
@Repository
public class DutyLadders {

    /** A duty that has come to something, with its item. */
    public record Due(Escalation.Duty duty, Escalation.Item item) {}

    /** Only the duties are locked: a step that holds the item need not wait, nor be waited for. */
    static final String DUE = """
            select d.task_id, d.item_code, d.step, d.work_no, d.unit_code, d.role, d.person, d.due_at, d.created_at,
                   d.rung, d.rung_on, d.raised, i.title, i.requirement, i.illustrative, i.grade, i.status,
                   i.responsible_unit, i.responsible_leader, i.deadline, i.deadline_version
              from (
                select task_id, item_code, step, work_no, unit_code, role, person, due_at, created_at, rung, rung_on,
                       raised
                  from assignment where rung_on <= ? and (rung_on > ? or rung_on = ? and task_id > ?)
                 order by rung_on, task_id limit ? for update skip locked
              ) d
              join supervised_item i on i.code = d.item_code
             order by d.rung_on, d.task_id""";

    private final JdbcTemplate jdbc;

    public DutyLadders(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those beyond a place that have come to something, locked; another node skips them until this transaction ends. */
    public List<Due> due(LocalDate today, Escalation.Place after, int most) {
        return jdbc.query(DUE, DutyLadders::due, today, after.on(), after.on(), after.subject(), most);
    }

    public void arm(List<String> tasks, String rung, LocalDate on, String raised) {
        jdbc.update(
                "update assignment set rung = ?, rung_on = ?, raised = ? where task_id in (?"
                        + ", ?".repeat(tasks.size() - 1) + ")",
                (PreparedStatement statement) -> {
                    statement.setString(1, rung);
                    statement.setObject(2, on);
                    statement.setString(3, raised);
                    for (int task = 0; task < tasks.size(); task++) {
                        statement.setString(4 + task, tasks.get(task));
                    }
                });
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        String item = row.getString(2);
        return new Due(
                new Escalation.Duty(
                        row.getString(1),
                        item,
                        row.getString(3),
                        row.getObject(4, Integer.class),
                        row.getString(5),
                        Role.valueOf(row.getString(6)),
                        row.getString(7),
                        row.getObject(8, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getObject(9, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString(10),
                        row.getObject(11, LocalDate.class),
                        row.getString(12)),
                new Escalation.Item(
                        item,
                        row.getString(13),
                        row.getString(14),
                        row.getBoolean(15),
                        Grade.valueOf(row.getString(16)),
                        Status.valueOf(row.getString(17)),
                        row.getString(18),
                        row.getString(19),
                        row.getObject(20, LocalDate.class),
                        row.getInt(21)));
    }
}
