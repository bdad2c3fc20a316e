package org.zhenggai.platform.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.util.stream.Stream;
import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.UncategorizedSQLException;

class LostRaceTest {

    private static final SQLException TWICE = new SQLIntegrityConstraintViolationException("twice", "23505", 23505);

    @ParameterizedTest
    @MethodSource
    void isOne(RuntimeException thrown) {
        assertThat(LostRace.isIn(thrown)).isTrue();
        LostRace.requireIn(thrown);
    }

    static Stream<RuntimeException> isOne() {
        return Stream.of(
                new OptimisticLockingException("The engine's row has moved on"),
                new OptimisticLockingFailureException("The item is at another version"),
                new CannotAcquireLockException("A deadlock, as Spring names it"),
                inEngine(new SQLTransactionRollbackException("Deadlock found", "40001", 1213)),
                inEngine(new SQLTimeoutException("Timeout trying to lock table", "HYT00", 50200)),
                // Spring has no name for it.
                new UncategorizedSQLException("update", null, new SQLException("Row was changed", "90131", 90131)));
    }

    @ParameterizedTest
    @MethodSource
    void isNone(RuntimeException thrown) {
        assertThat(LostRace.isInOrTaken(thrown)).isFalse();
        assertThatThrownBy(() -> LostRace.requireIn(thrown)).isSameAs(thrown);
    }

    static Stream<RuntimeException> isNone() {
        return Stream.of(
                inEngine(new SQLTimeoutException("Statement cancelled due to timeout", "HY000", 3024)),
                new IllegalStateException(TWICE));
    }

    @Test
    void whatAnotherHasMadeAlreadyIsThereHoweverOftenOneTries() {
        assertThat(Stream.of(new DuplicateKeyException("An urge of the same number"), inEngine(TWICE)))
                .allSatisfy(taken -> {
                    assertThat(LostRace.isIn(taken)).isFalse();
                    assertThat(LostRace.isInOrTaken(taken)).isTrue();
                });
    }

    private static RuntimeException inEngine(SQLException cause) {
        return new ProcessEngineException(new PersistenceException(cause));
    }
}
