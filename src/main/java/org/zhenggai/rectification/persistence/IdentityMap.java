package org.zhenggai.rectification.persistence;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhenggai.rectification.SupervisedItem;

/**
 * The items that the running transaction has locked, as it left them: until it ends nobody else can change them, so a
 * step asks the database once. What was read without a lock is not kept, nor anything outside a transaction.
 */
final class IdentityMap {

    Optional<SupervisedItem> find(String code) {
        return Optional.ofNullable((Held) TransactionSynchronizationManager.getResource(this))
                .map(held -> held.items.get(code));
    }

    void locked(SupervisedItem item) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            held().items.put(item.code(), item);
        }
    }

    void stored(SupervisedItem item) {
        if (find(item.code()).isPresent()) {
            held().items.put(item.code(), item);
        }
    }

    private Held held() {
        Held held = (Held) TransactionSynchronizationManager.getResource(this);
        if (held == null) {
            held = new Held();
            TransactionSynchronizationManager.bindResource(this, held);
            TransactionSynchronizationManager.registerSynchronization(
                    new ResourceHolderSynchronization<Held, IdentityMap>(held, this) {});
        }
        return held;
    }

    private static final class Held extends ResourceHolderSupport {
        private final Map<String, SupervisedItem> items = new HashMap<>();
    }
}
