package org.zhenggai.platform.outage;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/**
 * A pool before which only so many may wait: whoever comes later is told so at once, and every thread that waits for
 * nothing stays free for what needs no database. Where H2 has closed itself, it lets go of all connections, so that the
 * next one opens the file anew.
 */
class BoundedPool extends HikariDataSource {

    private int mostWaiting = Integer.MAX_VALUE;

    BoundedPool() {
        setExceptionOverride(new SQLExceptionOverride() {
            @java.lang.Override
            public SQLExceptionOverride.Override adjudicate(SQLException thrown) {
                return judge(thrown);
            }
        });
    }

    /** {@code spring.datasource.hikari.most-waiting} */
    public void setMostWaiting(int mostWaiting) {
        this.mostWaiting = mostWaiting;
    }

    public int getMostWaiting() {
        return mostWaiting;
    }

    @Override
    public Connection getConnection() throws SQLException {
        HikariPoolMXBean pool = getHikariPoolMXBean();
        if (pool != null && pool.getThreadsAwaitingConnection() >= mostWaiting) {
            throw new SQLTransientConnectionException("Too many wait for a connection already", "08004");
        }
        return super.getConnection();
    }

    private SQLExceptionOverride.Override judge(SQLException thrown) {
        if (!Outage.leavesH2Closed(thrown)) {
            return SQLExceptionOverride.Override.CONTINUE_EVICT;
        }
        getHikariPoolMXBean().softEvictConnections();
        return SQLExceptionOverride.Override.MUST_EVICT;
    }
}
