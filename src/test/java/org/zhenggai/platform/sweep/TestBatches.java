package org.zhenggai.platform.sweep;

import org.zhenggai.support.Database;

/** Batches on a test's database. */
public final class TestBatches {

    private TestBatches() {}

    public static Batches on(Database database) {
        return new Batches(database.transactions().getTransactionManager());
    }
}
