package org.zhenggai.platform.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BoundedPoolTest {

    @Test
    void whoComesWhenEnoughWaitIsToldAtOnceAndTheOthersGetTheirTurn() throws Exception {
        try (BoundedPool pool = pool()) {
            List<CompletableFuture<Void>> waiting;
            try (Connection only = pool.getConnection()) {
                waiting = Stream.generate(() -> CompletableFuture.runAsync(() -> borrow(pool)))
                        .limit(2)
                        .toList();
                await().until(() -> pool.getHikariPoolMXBean().getThreadsAwaitingConnection() == 2);

                assertThatThrownBy(pool::getConnection)
                        .isInstanceOf(SQLTransientConnectionException.class)
                        .hasMessageContaining("Too many wait")
                        .matches(Outage::isIn);
                assertThat(waiting).noneMatch(CompletableFuture::isDone);
                assertThat(only.isValid(1)).isTrue();
            }
            waiting.forEach(CompletableFuture::join);
        }
    }

    private static BoundedPool pool() {
        BoundedPool pool = new BoundedPool();
        pool.setJdbcUrl("jdbc:h2:mem:bounded;DB_CLOSE_DELAY=-1");
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(20_000);
        pool.setMostWaiting(2);
        return pool;
    }

    private static void borrow(BoundedPool pool) {
        try (Connection borrowed = pool.getConnection()) {
            borrowed.isValid(1);
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
