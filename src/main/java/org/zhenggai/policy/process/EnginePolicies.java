package org.zhenggai.policy.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.engine.EngineWithoutAuthorization;
import org.zhenggai.platform.engine.PolicyTables;
import org.zhenggai.policy.DeployedPolicies;

/** Each version is a deployment of its own; models ask for the latest. */
@Component
class EnginePolicies implements DeployedPolicies {

    private static final Logger LOG = LoggerFactory.getLogger(EnginePolicies.class);

    private final RepositoryService repository;
    private final PolicyTables tables;
    private final EngineWithoutAuthorization engine;

    EnginePolicies(RepositoryService repository, PolicyTables tables, EngineWithoutAuthorization engine) {
        this.repository = repository;
        this.tables = tables;
        this.engine = engine;
    }

    @Override
    public List<Version> versions(String key) {
        return engine
                .answer(() -> of(key).orderByDecisionDefinitionVersion().desc().list())
                .stream()
                .map(this::version)
                .toList();
    }

    private Version version(DecisionDefinition found) {
        var deployment = engine.answer(() -> repository
                .createDeploymentQuery()
                .deploymentId(found.getDeploymentId())
                .singleResult());
        return new Version(
                found.getKey(),
                found.getVersion(),
                deployment.getDeploymentTime().toInstant());
    }

    @Override
    public byte[] model(String key, int version) {
        return engine.answer(() -> {
            String id =
                    of(key).decisionDefinitionVersion(version).singleResult().getId();
            try (InputStream model = repository.getDecisionModel(id)) {
                return model.readAllBytes();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int deploy(String key, byte[] file) {
        try {
            return engine.answer(() -> repository
                    .createDeployment()
                    .name("policies/" + key)
                    .addInputStream("processes/" + key + ".dmn", new ByteArrayInputStream(file))
                    .deployWithResult()
                    .getDeployedDecisionDefinitions()
                    .get(0)
                    .getVersion());
        } catch (ProcessEngineException refused) {
            // Whatever the engine misses beyond what we check is a fault of the file.
            LOG.warn("The engine does not deploy a version of {}", key, refused);
            throw Refused.invalid("policy.engine", key);
        }
    }

    @Override
    public void tookEffect(String key) {
        tables.deployed(key);
    }

    private DecisionDefinitionQuery of(String key) {
        return repository.createDecisionDefinitionQuery().decisionDefinitionKey(key);
    }
}
