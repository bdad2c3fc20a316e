package org.zhenggai.rectification.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.zhenggai.support.ModelFiles;
import org.zhenggai.support.SourceFiles;

/** All shipped models and tables as one deployment, as a start makes it; a later release changes some of them. */
final class Release {

    private static final String STEP =
            "<bpmn:userTask id=\"%s\" name=\"%s\" camunda:candidateGroups=\"${duty.unit(execution)}\"/>"
                    + "<bpmn:sequenceFlow id=\"SequenceFlow_After%s\" sourceRef=\"%s\" targetRef=\"%s\"/>";

    private final Map<String, String> models = new LinkedHashMap<>();

    Release() {
        ModelFiles.processes().forEach(model -> models.put(model.name(), bound(model.xml())));
    }

    /** Phases belong to the deployment of the life that calls them. */
    private static String bound(String xml) {
        return xml.replaceAll(
                "calledElement=\"([a-z-]+)\"(?!\\s+camunda:calledElementBinding)",
                "calledElement=\"$1\" camunda:calledElementBinding=\"deployment\"");
    }

    Release changing(String model, String part, String other) {
        assertThat(models.get(model)).contains(part);
        models.computeIfPresent(model, (name, xml) -> xml.replace(part, other));
        return this;
    }

    /** Puts a step of the responsible unit into the flow that leads to {@code before}. */
    Release addingStep(String model, String flow, String before, String step, String label) {
        String xml = models.get(model);
        String changed = xml.replaceFirst(
                "(<bpmn:sequenceFlow id=\"" + flow + "\"[^>]*targetRef=\")" + before + "(\"\\s*/>)",
                "$1" + step + "$2"
                        + STEP.formatted(step, label, step, step, before).replace("$", "\\$"));
        assertThat(changed).isNotEqualTo(xml);
        models.put(model, changed);
        return this;
    }

    void deploy(ProcessEngine engine) {
        var deployment = engine.getRepositoryService().createDeployment().name("models");
        models.forEach((name, xml) -> deployment.addString("processes/" + name + ".bpmn", xml));
        ModelFiles.decisions().forEach(table -> deployment.addString(table.toString(), SourceFiles.text(table)));
        deployment.deploy();
    }

    static ProcessDefinition newest(ProcessEngine engine, String process) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
    }
}
