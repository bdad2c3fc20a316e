package org.zhenggai.support;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The shipped process models, read from {@code processes/}. */
public final class ModelFiles {

    private static final Path FOLDER = Path.of("processes");

    private ModelFiles() {}

    /** One file; prints as its path. */
    public record Model(Path file, BpmnModelInstance content) {

        public String name() {
            return file.getFileName().toString().replace(".bpmn", "");
        }

        public Process process() {
            return content.getModelElementsByType(Process.class).iterator().next();
        }

        public Collection<UserTask> userTasks() {
            return content.getModelElementsByType(UserTask.class);
        }

        public Collection<FlowNode> flowNodes() {
            return content.getModelElementsByType(FlowNode.class);
        }

        public String xml() {
            return SourceFiles.text(file);
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }

    public static List<Model> processes() {
        return SourceFiles.under(FOLDER, ".bpmn").stream()
                .map(file -> new Model(file, Bpmn.readModelFromFile(file.toFile())))
                .toList();
    }

    /** The ids of all their user tasks. */
    public static Set<String> steps() {
        return processes().stream()
                .flatMap(model -> model.userTasks().stream())
                .map(UserTask::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public static List<Path> decisions() {
        return SourceFiles.under(FOLDER, ".dmn");
    }
}
