package org.zhenggai.models.process;

import java.util.List;
import java.util.OptionalInt;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.zhenggai.models.InUse;
import org.zhenggai.models.InstanceMigration;
import org.zhenggai.models.NotMigratable;
import org.zhenggai.models.RunningModels;
import org.zhenggai.platform.engine.EngineWithoutAuthorization;
import org.zhenggai.platform.outage.LostRace;

/** Asks the engine without its own rights: who may is decided before. */
@Component
class EngineModels implements RunningModels {

    private final ModelVersions versions;
    private final ModelMigration migration;
    private final EngineWithoutAuthorization engine;

    EngineModels(ModelVersions versions, ModelMigration migration, EngineWithoutAuthorization engine) {
        this.versions = versions;
        this.migration = migration;
        this.engine = engine;
    }

    @Override
    public List<InUse> inUse() {
        return engine.answer(versions::inUse);
    }

    @Override
    public OptionalInt newest(String process) {
        return engine.answer(() -> versions.newest(process).stream()
                .mapToInt(ProcessDefinition::getVersion)
                .findFirst());
    }

    @Override
    public boolean exists(String process, int version) {
        return engine.answer(() -> versions.find(process, version).isPresent());
    }

    @Override
    public InstanceMigration migration(String process, int from, int to) {
        return engine.answer(() -> {
            ProcessDefinition old = versions.find(process, from).orElseThrow();
            return new EngineMigration(
                    old, migration.plan(old, versions.find(process, to).orElseThrow()));
        });
    }

    private final class EngineMigration implements InstanceMigration {

        private final ProcessDefinition from;
        private final MigrationPlan plan;

        private EngineMigration(ProcessDefinition from, MigrationPlan plan) {
            this.from = from;
            this.plan = plan;
        }

        @Override
        public List<Running> running() {
            return engine.answer(() -> migration.running(from).stream()
                    .map(instance -> new Running(instance.getId(), instance.getBusinessKey()))
                    .toList());
        }

        @Override
        public boolean move(Running running) {
            return engine.answer(() -> {
                if (!migration.runs(running.instance(), from)) {
                    return false;
                }
                try {
                    migration.migrate(running.instance(), plan);
                    return true;
                } catch (MigratingProcessInstanceValidationException stuck) {
                    throw new NotMigratable(migration.stuckAt(from, stuck), stuck);
                } catch (ProcessEngineException refused) {
                    throw LostRace.isIn(refused) ? refused : new NotMigratable(refused);
                }
            });
        }
    }
}
