package org.zhenggai.rectification.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.engine.UnaskedEngine;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.rectification.persistence.ItemMapper;

/** An operator moves what still runs on an old version of a model to the newest; nothing moves by itself. */
@Component
public class MigrateInstances {

    /** An item that stays on its version, and why. */
    public record Left(String item, String reason) {}

    public record Outcome(String process, int fromVersion, int toVersion, int migrated, List<Left> left) {}

    private static final Logger LOG = LoggerFactory.getLogger(MigrateInstances.class);

    private final ModelVersions versions;
    private final ModelMigration migration;
    private final MigrationJournal journal;
    private final ItemMapper items;
    private final UnaskedEngine engine;
    private final CurrentActor currentActor;
    private final Texts texts;
    private final TransactionTemplate transaction;

    MigrateInstances(
            ModelVersions versions,
            ModelMigration migration,
            MigrationJournal journal,
            ItemMapper items,
            UnaskedEngine engine,
            CurrentActor currentActor,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.versions = versions;
        this.migration = migration;
        this.journal = journal;
        this.items = items;
        this.engine = engine;
        this.currentActor = currentActor;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    public List<ModelVersions.InUse> versions() {
        requireAdministrator();
        return engine.answer(versions::inUse);
    }

    public Outcome migrate(String process, Integer fromVersion) {
        requireAdministrator();
        if (fromVersion == null || fromVersion < 1) {
            throw Refused.invalid("model.version.missing");
        }
        return engine.answer(() -> {
            ProcessDefinition to =
                    versions.newest(process).orElseThrow(() -> Refused.notFound("model.unknown", process));
            ProcessDefinition from = versions.find(process, fromVersion)
                    .orElseThrow(() -> Refused.notFound("model.version.unknown", process, String.valueOf(fromVersion)));
            if (from.getVersion() == to.getVersion()) {
                throw Refused.conflict("model.version.newest", process, String.valueOf(fromVersion));
            }
            return migrate(from, to);
        });
    }

    /** One instance a transaction: whatever one item is stuck at, the others move on. */
    private Outcome migrate(ProcessDefinition from, ProcessDefinition to) {
        MigrationPlan plan = migration.plan(from, to);
        List<Left> left = new ArrayList<>();
        int migrated = 0;
        try {
            for (ProcessInstance instance : migration.running(from)) {
                try {
                    migrated += Boolean.TRUE.equals(transaction.execute(status -> moved(instance, from, plan))) ? 1 : 0;
                } catch (ProcessEngineException | ConcurrencyFailureException failure) {
                    left.add(new Left(instance.getBusinessKey(), reason(from, failure)));
                }
            }
        } finally {
            journal.migrated(from, to, migrated, left.stream().map(Left::item).toList());
        }
        return new Outcome(from.getKey(), from.getVersion(), to.getVersion(), migrated, List.copyOf(left));
    }

    /** Whoever completes a step of the item at this moment is waited for, and may have ended the instance. */
    private boolean moved(ProcessInstance instance, ProcessDefinition from, MigrationPlan plan) {
        items.lock(instance.getBusinessKey());
        if (!migration.runs(instance.getId(), from)) {
            return false;
        }
        migration.migrate(instance.getId(), plan);
        return true;
    }

    private String reason(ProcessDefinition from, RuntimeException failure) {
        if (failure instanceof MigratingProcessInstanceValidationException stuck) {
            return texts.of("model.migration.stuck", migration.stuckAt(from, stuck));
        }
        if (failure instanceof OptimisticLockingException || failure instanceof ConcurrencyFailureException) {
            return texts.of("model.migration.busy");
        }
        LOG.warn("An instance of {} cannot be migrated", from.getId(), failure);
        return texts.of("model.migration.failed");
    }

    private void requireAdministrator() {
        if (!currentActor.get().is(Role.SYSTEM_ADMIN)) {
            throw Refused.forbidden("account.forbidden.SYSTEM_ADMIN");
        }
    }
}
