package org.zhenggai.platform.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;

class BatchesTest {

    private final Transactions transactions = new Transactions();
    private final Batches batches = new Batches(transactions);
    /** What is due, lowest first; what was done is due no longer. */
    private final TreeSet<Integer> due = new TreeSet<>();

    private int asked;

    @Test
    void workThroughSeveralFullBatchesEachPieceInItsOwnTransaction() {
        IntStream.range(0, 1200).forEach(due::add);
        assertThat(batches.run(asking(), due::remove)).isEqualTo(1200);
        assertThat(due).isEmpty();
        assertThat(transactions.committed).isEqualTo(1200);
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void endWhereABatchIsExactlyFullAndNothingFollows() {
        IntStream.range(0, 500).forEach(due::add);
        assertThat(batches.run(asking(), due::remove)).isEqualTo(500);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void openNoTransactionWhereNothingIsDue() {
        assertThat(batches.run(asking(), due::remove)).isZero();
        assertThat(transactions.begun).isZero();
    }

    @Test
    void giveUpWhereAFullBatchCannotBeDone() {
        IntStream.range(0, 1200).forEach(due::add);
        assertThat(batches.run(asking(), piece -> false)).isZero();
        assertThat(asked).isOne();
    }

    @Test
    void comeBackForTheRestWhereSomeOfAFullBatchCannotBeDone() {
        IntStream.range(0, 700).forEach(due::add);
        assertThat(batches.run(asking(), piece -> piece >= 100 && due.remove(piece)))
                .isEqualTo(600);
        assertThat(due).hasSize(100);
    }

    @Test
    void passOverAPieceThatSomebodyElseWasQuickerAbout() {
        IntStream.range(0, 10).forEach(due::add);
        int done = batches.run(asking(), piece -> {
            if (piece == 3) {
                throw new PessimisticLockingFailureException("deadlock");
            }
            if (piece == 4) {
                throw new DuplicateKeyException("uk_progress_report_period");
            }
            return due.remove(piece);
        });
        assertThat(done).isEqualTo(8);
        assertThat(due).containsExactly(3, 4);
        assertThat(transactions.rolledBack).isEqualTo(2);
    }

    @Test
    void letNoPieceThatFailsKeepTheOthersWaiting() {
        IntStream.range(0, 10).forEach(due::add);
        int done = batches.run(asking(), piece -> {
            if (piece == 0) {
                throw new IllegalStateException("no such programme");
            }
            return due.remove(piece);
        });
        assertThat(done).isEqualTo(9);
        assertThat(due).containsExactly(0);
        assertThat(transactions.rolledBack).isOne();
    }

    @Test
    void endAtOnceWhereTheDatabaseIsGone() {
        IntStream.range(0, 10).forEach(due::add);
        transactions.gone = true;
        assertThatThrownBy(() -> batches.run(asking(), due::remove))
                .isInstanceOf(CannotCreateTransactionException.class);
        assertThat(transactions.begun).isOne();
    }

    private IntFunction<List<Integer>> asking() {
        return most -> {
            asked++;
            return new ArrayList<>(due.stream().limit(most).toList());
        };
    }

    private static final class Transactions implements PlatformTransactionManager {

        private int begun;
        private int committed;
        private int rolledBack;
        private boolean gone;

        @Override
        public TransactionStatus getTransaction(TransactionDefinition definition) {
            begun++;
            if (gone) {
                throw new CannotCreateTransactionException("connection refused");
            }
            return new SimpleTransactionStatus();
        }

        @Override
        public void commit(TransactionStatus status) {
            committed++;
        }

        @Override
        public void rollback(TransactionStatus status) {
            rolledBack++;
        }
    }
}
