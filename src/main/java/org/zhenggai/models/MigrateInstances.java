package org.zhenggai.models;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.outage.LostRace;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.rectification.ItemRecords;

/** An operator moves what still runs on an old version of a model to the newest; nothing moves by itself. */
@Component
public class MigrateInstances {

    /** An item that stays on its version, and why. */
    public record Left(String item, String reason) {}

    public record Outcome(String process, int fromVersion, int toVersion, int migrated, List<Left> left) {}

    private static final Logger LOG = LoggerFactory.getLogger(MigrateInstances.class);

    private final RunningModels models;
    private final MigrationJournal journal;
    private final ItemRecords items;
    private final CurrentActor currentActor;
    private final Texts texts;
    private final TransactionTemplate transaction;

    MigrateInstances(
            RunningModels models,
            MigrationJournal journal,
            ItemRecords items,
            CurrentActor currentActor,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.models = models;
        this.journal = journal;
        this.items = items;
        this.currentActor = currentActor;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    public List<InUse> versions() {
        currentActor.get().require(Role.SYSTEM_ADMIN);
        return models.inUse();
    }

    public Outcome migrate(String process, Integer fromVersion) {
        currentActor.get().require(Role.SYSTEM_ADMIN);
        if (fromVersion == null || fromVersion < 1) {
            throw Refused.invalid("model.version.missing");
        }
        int to = models.newest(process).orElseThrow(() -> Refused.notFound("model.unknown", process));
        if (!models.exists(process, fromVersion)) {
            throw Refused.notFound("model.version.unknown", process, String.valueOf(fromVersion));
        }
        if (fromVersion == to) {
            throw Refused.conflict("model.version.newest", process, String.valueOf(fromVersion));
        }
        return migrate(process, fromVersion, to);
    }

    /** One instance a transaction: whatever one item is stuck at, the others move on. */
    private Outcome migrate(String process, int from, int to) {
        InstanceMigration migration = models.migration(process, from, to);
        List<Left> left = new ArrayList<>();
        int migrated = 0;
        try {
            for (InstanceMigration.Running running : migration.running()) {
                try {
                    migrated += Boolean.TRUE.equals(transaction.execute(status -> moved(migration, running))) ? 1 : 0;
                } catch (NotMigratable stays) {
                    left.add(new Left(running.item(), reason(process, stays)));
                } catch (RuntimeException busy) {
                    LostRace.requireIn(busy);
                    left.add(new Left(running.item(), texts.of("model.migration.busy")));
                }
            }
        } finally {
            journal.migrated(
                    process, from, to, migrated, left.stream().map(Left::item).toList());
        }
        return new Outcome(process, from, to, migrated, List.copyOf(left));
    }

    /** Whoever completes a step of the item at this moment is waited for, and may have ended the instance. */
    private boolean moved(InstanceMigration migration, InstanceMigration.Running running) {
        items.locked(running.item());
        return migration.move(running);
    }

    private String reason(String process, NotMigratable stays) {
        if (stays.nodes() != null) {
            return texts.of("model.migration.stuck", stays.nodes());
        }
        LOG.warn("An instance of {} cannot be migrated", process, stays);
        return texts.of("model.migration.failed");
    }
}
