package org.zhenggai.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** All that a telling of the story has left in the records, but for ids that are made up anew each time. */
final class Telling {

    private static final List<String> TABLES = List.of(
            "select code, status, round, percent, version, plan, closed_at, deadline, deadline_version"
                    + " from supervised_item order by code",
            "select item_code, at, event, actor, channel, step, work_no, text, opinion, changes"
                    + " from audit_event order by item_code, at, event, actor, step, work_no, text",
            "select item_code, step, work_no, unit_code, due_at, created_at"
                    + " from assignment order by item_code, step, work_no, unit_code",
            "select item_code, rule, level, recipient, occasion, raised_at, read_at, text"
                    + " from alert order by item_code, rule, recipient, raised_at, text, read_at",
            "select item_code, file_name, content_type, size, sha256, uploaded_by, uploaded_at"
                    + " from evidence order by item_code, uploaded_at, file_name, uploaded_by");

    private Telling() {}

    static List<String> of(JdbcTemplate jdbc) {
        List<String> rows = new ArrayList<>();
        TABLES.forEach(table -> rows.addAll(jdbc.query(table, (row, no) -> line(row))));
        // Both databases sort, each in its own way where texts are alike.
        return rows.stream().sorted().toList();
    }

    private static String line(ResultSet row) throws SQLException {
        StringBuilder line = new StringBuilder();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            boolean instant = row.getMetaData().getColumnTypeName(column).matches("(?i)(timestamp|datetime).*");
            line.append('|').append(instant ? row.getObject(column, LocalDateTime.class) : row.getString(column));
        }
        return line.toString();
    }
}
