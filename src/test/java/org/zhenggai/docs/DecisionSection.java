package org.zhenggai.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.zhenggai.support.ModelFiles.Model;

/** One decision table, as rows that an official can read. */
final class DecisionSection {

    private final Decision decision;
    private final DecisionTable table;
    private final Map<String, String> steps;
    private final Words words;

    DecisionSection(Path file, Map<String, Model> models, Words words) {
        this.decision = Dmn.readModelFromFile(file.toFile())
                .getModelElementsByType(Decision.class)
                .iterator()
                .next();
        this.table = (DecisionTable) decision.getExpression();
        this.words = words;
        this.steps = models.values().stream()
                .flatMap(model -> model.userTasks().stream())
                .collect(Collectors.toMap(UserTask::getId, UserTask::getName, DecisionSection::either));
    }

    /** Several models may have the same step under different labels. */
    private static String either(String one, String other) {
        return List.of(one.split(" / ")).contains(other) ? one : one + " / " + other;
    }

    String text() {
        List<String> head = new ArrayList<>();
        table.getInputs().forEach(input -> head.add(input.getLabel()));
        table.getOutputs().forEach(output -> head.add(output.getLabel()));
        head.add("说明");
        return Markdown.heading("###", decision.getName(), decision.getId()) + "\n"
                + decision.getDescription().getTextContent() + policy() + "\n"
                + Markdown.table(head, table.getRules().stream().map(this::row).toList());
    }

    private String policy() {
        HitPolicy policy = table.getHitPolicy();
        return switch (policy) {
            case UNIQUE -> "每次只有一行适用。";
            case FIRST -> "自上而下，以第一个适用的行为准。";
            case COLLECT -> "所有适用的行同时生效。";
            default -> throw new IllegalStateException(decision.getId() + " has the hit policy " + policy);
        };
    }

    private List<String> row(Rule rule) {
        List<String> cells = new ArrayList<>();
        rule.getInputEntries().forEach(entry -> cells.add(cell(entry, entry.getText(), "不限")));
        rule.getOutputEntries().forEach(entry -> cells.add(cell(entry, entry.getText(), "")));
        cells.add(rule.getDescription() == null ? "" : rule.getDescription().getTextContent());
        return cells;
    }

    private String cell(DmnElement entry, Text text, String whenEmpty) {
        String value = text == null ? "" : text.getTextContent().strip();
        if (value.isEmpty() || value.equals("-")) {
            return whenEmpty;
        }
        return value.startsWith("\"")
                ? Stream.of(value)
                        .flatMap(list -> Arrays.stream(list.replace("\"", "").split("\\s*,\\s*")))
                        .map(code -> steps.containsKey(code) ? steps.get(code) + " `" + code + "`" : words.code(code))
                        .collect(Collectors.joining("、"))
                : words.code(value);
    }
}
