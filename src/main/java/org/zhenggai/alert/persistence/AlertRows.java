package org.zhenggai.alert.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.zhenggai.alert.Alert;
import org.zhenggai.alert.RaisedAlert;

/**
 * Writes alerts, many with one statement; each is its own row of the outbox. Plain JDBC, because a mapper's {@code foreach} takes longer to put such a
 * statement together than the server to carry it out.
 */
@Repository
public class AlertRows {

    /** More would bring nothing: the driver keeps a statement of this length, and takes a longer one apart each time. */
    private static final int AT_ONCE = 100;

    private static final String HEAD = "insert into alert (subject, item_code, rule, level, deadline_version, occasion,"
            + " recipient, raised_at, text, outbox) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ONE_MORE = ", (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String TAIL = " on duplicate key update raised_at = alert.raised_at";

    private final JdbcTemplate jdbc;

    public AlertRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is there already, for the same cause and person, stays. */
    public void insert(List<RaisedAlert> raised) {
        for (int from = 0; from < raised.size(); from += AT_ONCE) {
            List<RaisedAlert> some = raised.subList(from, Math.min(from + AT_ONCE, raised.size()));
            jdbc.update(HEAD + ONE_MORE.repeat(some.size() - 1) + TAIL, statement -> fill(statement, some));
        }
    }

    private static void fill(PreparedStatement statement, List<RaisedAlert> raised) throws SQLException {
        int column = 0;
        for (RaisedAlert one : raised) {
            Alert alert = one.alert();
            statement.setString(++column, alert.subject());
            statement.setString(++column, alert.item());
            statement.setString(++column, alert.rule());
            statement.setString(++column, alert.level().name());
            statement.setInt(++column, alert.deadlineVersion());
            statement.setInt(++column, alert.occasion());
            statement.setString(++column, alert.recipient());
            // An instant would cost the driver a date format of its own each time.
            statement.setObject(++column, LocalDateTime.ofInstant(alert.raisedAt(), ZoneOffset.UTC));
            statement.setString(++column, alert.text());
            statement.setString(++column, one.superseded() ? "SUPERSEDED" : "NEW");
        }
    }
}
