package org.zhenggai.platform.engine.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.start.StartRefused;

/**
 * Deploys models and their forms together, under stable names, only when one of them changed. Policies are deployed
 * apart, each table once: from then on the office's own versions count. An upgrade may bring a table that is new.
 */
@Component
public class ModelDeployment {

    private static final String FORM_PREFIX = "embedded:deployment:";

    private final RepositoryService repository;
    private final ShippedFiles shipped;

    ModelDeployment(RepositoryService repository, ShippedFiles shipped) {
        this.repository = repository;
        this.shipped = shipped;
    }

    public void deploy() {
        Map<String, Resource> models = shipped.models();
        Map<String, Resource> forms = shipped.forms();
        models.forEach((name, model) -> requireForms(name, model, forms.keySet()));
        Map<String, Resource> newPolicies = new TreeMap<>(shipped.decisions());
        newPolicies.keySet().removeIf(this::isDeployed);
        if (!newPolicies.isEmpty()) {
            deploy("policies", newPolicies);
        }
        Map<String, Resource> together = new TreeMap<>(models);
        together.putAll(forms);
        deploy("models", together);
    }

    private boolean isDeployed(String decisionTable) {
        return repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(ShippedFiles.key(decisionTable))
                        .count()
                > 0;
    }

    private void requireForms(String name, Resource model, Set<String> forms) {
        try (InputStream xml = model.getInputStream()) {
            for (UserTask task : Bpmn.readModelFromStream(xml).getModelElementsByType(UserTask.class)) {
                String key = task.getCamundaFormKey();
                if (key == null || !forms.contains(key.replace(FORM_PREFIX, ""))) {
                    throw new StartRefused(
                            name + ": " + task.getId() + " names the form " + key + ", which is missing", null);
                }
            }
        } catch (IOException | org.camunda.bpm.model.xml.ModelException unreadable) {
            throw new StartRefused(name + " cannot be read: " + rootMessage(unreadable), unreadable);
        }
    }

    private void deploy(String name, Map<String, Resource> files) {
        DeploymentBuilder deployment = repository.createDeployment().name(name).enableDuplicateFiltering(false);
        try {
            for (Map.Entry<String, Resource> file : files.entrySet()) {
                try (InputStream content = file.getValue().getInputStream()) {
                    deployment.addInputStream(file.getKey(), content);
                }
            }
            deployment.deploy();
        } catch (IOException unreadable) {
            throw new StartRefused("A model cannot be read: " + unreadable.getMessage(), unreadable);
        } catch (ParseException broken) {
            throw new StartRefused("A model is broken: " + firstLine(broken.getMessage()), broken);
        } catch (ProcessEngineException broken) {
            throw new StartRefused("A model cannot be deployed: " + rootMessage(broken), broken);
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return firstLine(String.valueOf(root.getMessage()));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse(text);
    }
}
