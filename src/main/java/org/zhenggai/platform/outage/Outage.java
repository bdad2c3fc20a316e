package org.zhenggai.platform.outage;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;

/** Tells from an exception whether the database was away, full or too slow; a statement that lost a race is none of it. */
public final class Outage {

    /** Seconds, as a header says them: long enough for a pool that is drained, short enough for somebody who waits. */
    public static final String RETRY_AFTER = "10";

    /** Of MySQL and MariaDB: disk or table full, too many connections, going down, read-only, cut off after its time. */
    private static final Set<Integer> OF_MYSQL =
            Set.of(1021, 1040, 1053, 1114, 1203, 1226, 1290, 1317, 1836, 1927, 1969, 3024);
    /** Of H2: its file cannot be read or written, is damaged or closed. */
    private static final Set<Integer> OF_H2 = Set.of(90028, 90030, 90031, 90067, 90098, 90100, 90121);

    /** H2 has closed itself after its disk failed. */
    private static final int H2_CLOSED = 90098;

    private Outage() {}

    /** H2's store reports a lost race by the same exception as trouble with its file. */
    public static boolean isIn(Throwable thrown) {
        return !LostRace.isIn(thrown) && Causes.of(thrown).anyMatch(Outage::isOne);
    }

    /** H2 stays closed as long as one connection to what it closed is left. */
    static boolean leavesH2Closed(SQLException thrown) {
        return thrown.getErrorCode() == H2_CLOSED
                || !LostRace.isIn(thrown) && Causes.of(thrown).anyMatch(Outage::isOfH2File);
    }

    /** The same for all that has the same cause; without SQL. */
    static String kind(Throwable thrown) {
        return Causes.of(thrown)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .reduce((outer, inner) -> inner)
                .map(sql -> sql.getSQLState() + "/" + sql.getErrorCode() + " " + words(sql.getMessage()))
                .orElseGet(() -> Causes.of(thrown)
                        .reduce((outer, inner) -> inner)
                        .orElse(thrown)
                        .getClass()
                        .getSimpleName());
    }

    /** The first line, without the statement that H2 appends and without figures, which differ each time. */
    private static String words(String message) {
        return String.valueOf(message)
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("; SQL statement:.*", "")
                .replaceAll("\\(.*\\)", "")
                .replaceAll("\\d+", "#")
                .strip();
    }

    private static boolean isOne(Throwable cause) {
        return cause instanceof DataAccessResourceFailureException
                || cause instanceof QueryTimeoutException
                || cause instanceof CannotCreateTransactionException
                || cause instanceof TransactionTimedOutException
                || cause instanceof SQLException sql && isOne(sql)
                || isOfH2File(cause);
    }

    private static boolean isOne(SQLException sql) {
        return sql instanceof SQLTransientConnectionException
                || sql instanceof SQLNonTransientConnectionException
                || sql instanceof SQLRecoverableException
                || sql instanceof SQLTimeoutException
                || sql.getSQLState() != null && sql.getSQLState().startsWith("08")
                || OF_MYSQL.contains(sql.getErrorCode())
                || OF_H2.contains(sql.getErrorCode());
    }

    /** By its name: the driver is there at run time only. */
    private static boolean isOfH2File(Throwable cause) {
        return cause.getClass().getName().equals("org.h2.mvstore.MVStoreException");
    }
}
