package org.zhenggai.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.SimpleTransactionStatus;

class ClusterLockTest {

    private final JdbcTemplate jdbc = mock();
    private final PlatformTransactionManager transactions = mock();
    private final ClusterLock lock = new ClusterLock(jdbc, transactions);
    private final List<String> done = new ArrayList<>();

    @Test
    void whoeverTakesLongerThanTheDatabaseLetsOneWaitIsWaitedForAgain() {
        CannotAcquireLockException taken = new CannotAcquireLockException("taken");
        when(transactions.getTransaction(any())).thenAnswer(call -> new SimpleTransactionStatus());
        when(jdbc.queryForObject(anyString(), eq(String.class)))
                .thenThrow(taken, taken)
                .thenReturn("first-start");

        lock.holding(() -> done.add("work"));

        assertThat(done).containsExactly("work");
    }

    @Test
    void butNotForEver() {
        when(transactions.getTransaction(any())).thenAnswer(call -> new SimpleTransactionStatus());
        when(jdbc.queryForObject(anyString(), eq(String.class))).thenThrow(new CannotAcquireLockException("taken"));

        assertThatThrownBy(() -> lock.holding(() -> done.add("work"))).isInstanceOf(CannotAcquireLockException.class);

        assertThat(done).isEmpty();
    }

    @Test
    void workThatFailsForALockOfItsOwnIsNotDoneAgain() {
        when(transactions.getTransaction(any())).thenAnswer(call -> new SimpleTransactionStatus());

        assertThatThrownBy(() -> lock.holding(() -> {
                    done.add("work");
                    throw new CannotAcquireLockException("another");
                }))
                .isInstanceOf(CannotAcquireLockException.class);

        assertThat(done).containsExactly("work");
    }
}
