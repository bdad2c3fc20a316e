package org.zhenggai.rectification.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.catalogue.ItemOrder;
import org.zhenggai.platform.Refused;
import org.zhenggai.rectification.ItemRecords;
import org.zhenggai.rectification.KeptRecords;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.TestOrders;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class StoredItemsTest {

    private static final ItemOrder ORDER = TestOrders.silent();
    private static final String CODE = ORDER.code();

    @OnBothDatabases
    void aLockedItemIsAskedForOnceAndKnownAsItWasStored(Database database) {
        ItemRecords records = KeptRecords.dispatched(database).records;
        SupervisedItem after = database.inTransaction(() -> {
            SupervisedItem locked = records.locked(CODE);
            records.store(locked, locked.acknowledged());
            // Past the records, which nobody does: whoever still sees the item as it was stored has not asked again.
            database.jdbc().update("update supervised_item set title = '换了' where code = ?", CODE);
            return records.get(CODE);
        });
        assertThat(after.status()).isEqualTo(Status.PLANNING);
        assertThat(after.title()).isEqualTo(ORDER.title());
        assertThat(records.get(CODE).title()).as("in the next transaction").isEqualTo("换了");
        assertThat(records.get(CODE).version()).isEqualTo(after.version());
    }

    @OnBothDatabases
    void whatIsKnownOfAnItemIsWhatTheDatabaseHolds(Database database) {
        ItemRecords records = KeptRecords.dispatched(database).records;
        SupervisedItem known = database.inTransaction(() -> {
            SupervisedItem locked = records.locked(CODE);
            records.store(locked, locked.acknowledged());
            return records.get(CODE);
        });
        assertThat(known).isEqualTo(records.get(CODE));
    }

    @OnBothDatabases
    void anItemReadWithoutALockIsAskedForAgain(Database database) {
        ItemRecords records = KeptRecords.dispatched(database).records;
        String title = database.inTransaction(() -> {
            SupervisedItem read = records.get(CODE);
            records.store(read, read.acknowledged());
            database.jdbc().update("update supervised_item set title = '换了' where code = ?", CODE);
            return records.get(CODE).title();
        });
        assertThat(title).isEqualTo("换了");
    }

    @OnBothDatabases
    void whatWasRolledBackIsForgotten(Database database) {
        ItemRecords records = KeptRecords.dispatched(database).records;
        database.transactions().executeWithoutResult(transaction -> {
            SupervisedItem locked = records.locked(CODE);
            records.store(locked, locked.acknowledged());
            transaction.setRollbackOnly();
        });
        assertThat(database.inTransaction(() -> records.get(CODE)).status()).isEqualTo(Status.DISPATCHED);
    }

    @OnBothDatabases
    void aTransactionBesideItKnowsNothingOfIt(Database database) {
        ItemRecords records = KeptRecords.dispatched(database).records;
        var beside = new TransactionTemplate(
                database.transactions().getTransactionManager(),
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        database.inTransaction(() -> {
            SupervisedItem locked = records.locked(CODE);
            records.store(locked, locked.acknowledged());
            assertThat(beside.execute(transaction -> records.get(CODE)).status())
                    .isEqualTo(Status.DISPATCHED);
            assertThat(CompletableFuture.supplyAsync(() -> records.get(CODE))
                            .join()
                            .status())
                    .isEqualTo(Status.DISPATCHED);
            return records.get(CODE);
        });
    }

    @OnBothDatabases
    void whoeverStoresAnOlderVersionLosesAndNothingIsKnownOfIt(Database database) {
        ItemRecords records = KeptRecords.dispatched(database).records;
        SupervisedItem old = records.get(CODE);
        records.store(old, old.acknowledged());
        assertThatThrownBy(() -> records.store(old, old.acknowledged()))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(records.get(CODE).version()).isEqualTo(old.version() + 1);
    }

    @OnBothDatabases
    void anUnknownItemCannotBeLocked(Database database) {
        ItemRecords records = KeptRecords.dispatched(database).records;
        assertThatThrownBy(() -> records.locked("ZG-2022-9999"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("item.unknown"));
    }
}
