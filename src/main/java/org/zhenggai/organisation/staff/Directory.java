package org.zhenggai.organisation.staff;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhenggai.organisation.Unit;
import org.zhenggai.organisation.persistence.NameRow;
import org.zhenggai.organisation.persistence.PersonQueries;
import org.zhenggai.organisation.persistence.UnitQueries;

/** Units and names held in memory; every page shows dozens of them. */
@Component
class Directory {

    /** How long a change made on another node may stay unseen here. */
    private static final Duration SHELF_LIFE = Duration.ofSeconds(60);

    record Snapshot(Map<String, Unit> units, Map<String, String> names) {}

    private final LoadingCache<Directory, Snapshot> snapshots;

    Directory(UnitQueries units, PersonQueries people) {
        this.snapshots = Caffeine.newBuilder()
                .expireAfterWrite(SHELF_LIFE)
                .build(key -> new Snapshot(
                        units.all().stream().collect(Collectors.toMap(Unit::code, Function.identity())),
                        people.names().stream().collect(Collectors.toMap(NameRow::username, NameRow::name))));
    }

    Snapshot snapshot() {
        return snapshots.get(this);
    }

    /** Once now for the writer's own eyes, once more after the end: others may have loaded the old state meanwhile. */
    void changed() {
        snapshots.invalidateAll();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    snapshots.invalidateAll();
                }
            });
        }
    }
}
