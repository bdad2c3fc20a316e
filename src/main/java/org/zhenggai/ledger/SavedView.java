package org.zhenggai.ledger;

import java.time.Instant;
import java.util.List;

/**
 * A way of looking at the ledger that a person gave a name.
 *
 * @param query   filters and order as in the ledger's address, encoded, without page
 * @param columns in the order of the ledger
 */
public record SavedView(
        Long id, String username, String name, String query, List<LedgerColumn> columns, Instant createdAt) {

    /** As a row holds it. */
    public SavedView(Long id, String username, String name, String query, String columns, Instant createdAt) {
        this(id, username, name, query, LedgerColumn.read(columns), createdAt);
    }

    public String stored() {
        return LedgerColumn.stored(columns);
    }
}
