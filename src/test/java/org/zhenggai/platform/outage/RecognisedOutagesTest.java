package org.zhenggai.platform.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.servlet.ServletException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLRecoverableException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.transaction.CannotCreateTransactionException;

class RecognisedOutagesTest {

    @ParameterizedTest
    @MethodSource
    void isOne(Throwable thrown) {
        assertThat(Outage.isIn(thrown)).isTrue();
    }

    static Stream<Throwable> isOne() {
        SQLException noConnection = new SQLTransientConnectionException("not available, timed out after 4000ms");
        return Stream.of(
                new CannotGetJdbcConnectionException("no connection", noConnection),
                new CannotCreateTransactionException("could not open", noConnection),
                new QueryTimeoutException("cut off"),
                new ProcessEnginePersistenceException("ENGINE-03083", new PersistenceException(noConnection)),
                new ServletException(new CannotGetJdbcConnectionException("no connection")),
                new InternalAuthenticationServiceException("sign-in", new CannotGetJdbcConnectionException("gone")),
                new SQLRecoverableException("Communications link failure"),
                new SQLTimeoutException("Statement cancelled due to timeout"),
                new SQLException("connection", "08S01"),
                new SQLException("Disk full", "HY000", 1021),
                new SQLException("The table 'audit_event' is full", "HY000", 1114),
                new SQLException("running with --read-only", "HY000", 1290),
                new SQLException("The database has been closed", "90098", 90098),
                new SQLException("IO Exception", "90028", 90028));
    }

    @ParameterizedTest
    @MethodSource
    void isNone(Throwable thrown) {
        assertThat(Outage.isIn(thrown)).isFalse();
    }

    static Stream<Throwable> isNone() {
        return Stream.of(
                new CannotAcquireLockException("wait", new SQLTimeoutException("Timeout", "HYT00", 50200)),
                new SQLTransactionRollbackException("Deadlock found", "40001", 1213),
                new DuplicateKeyException("twice", new SQLIntegrityConstraintViolationException("twice", "23505")),
                new BadSqlGrammarException("read", "select", new SQLSyntaxErrorException("no such table", "42S02")),
                new IllegalStateException(new IllegalArgumentException("anything else")));
    }

    /** H2 names its store as the cause, as it does when its file is damaged. */
    @Test
    void aRaceThatH2SaysIsLostIsNone() throws SQLException {
        String url = "jdbc:h2:mem:races;LOCK_TIMEOUT=50";
        try (Connection first = DriverManager.getConnection(url);
                Connection second = DriverManager.getConnection(url)) {
            first.createStatement().execute("create table t (id int primary key, n int)");
            first.createStatement().execute("insert into t values (1, 1), (2, 2)");
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            first.createStatement().execute("update t set n = 3 where id = 1");
            Throwable lost = catchThrowable(() -> second.createStatement().execute("update t set n = 4 where id = 1"));
            assertThat(lost).isInstanceOfSatisfying(SQLException.class, race -> {
                assertThat(race.getErrorCode()).isEqualTo(50200);
                assertThat(Outage.leavesH2Closed(race)).isFalse();
            });
            assertThat(Outage.isIn(lost)).isFalse();
        }
    }
}
