package org.zhenggai.platform.engine.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.zhenggai.platform.engine.model.ModelExpressions.Type;

/**
 * The decision tables that an administrator's model may ask: those that answer one thing, and are asked for no more than
 * routes the item anyway. Any other would find a question without a name, and fail when a step is completed.
 */
@Component
class ModelTables {

    private static final Set<String> ASKED = Set.of("grade", "kind", "round");

    private final ShippedFiles shipped;

    ModelTables(ShippedFiles shipped) {
        this.shipped = shipped;
    }

    /** What each task of rules in the model sets its variable to. */
    Map<Element, Type> answers(ModelXml model) {
        Map<Element, Type> answers = new HashMap<>();
        Map<String, Type> tables = tables();
        model.named("businessRuleTask").forEach(task -> {
            String place = ModelXml.place(task);
            String table = attribute(task, "decisionRef");
            ModelMistake.unless(
                    tables.containsKey(table),
                    place,
                    "camunda:decisionRef cannot be " + table + "; there are " + tables.keySet());
            ModelMistake.unless(
                    List.of("", "latest").contains(attribute(task, "decisionRefBinding"))
                            && attribute(task, "mapDecisionResult").equals("singleEntry"),
                    place,
                    "camunda:decisionRefBinding must be latest and camunda:mapDecisionResult singleEntry");
            answers.put(task, tables.get(table));
        });
        return answers;
    }

    private static String attribute(Element task, String name) {
        return task.getAttributeNS(ModelLanguage.CAMUNDA, name);
    }

    private Map<String, Type> tables() {
        Map<String, Type> tables = new TreeMap<>();
        shipped.decisions()
                .forEach((name, file) -> answer(file).ifPresent(answer -> tables.put(ShippedFiles.key(name), answer)));
        return tables;
    }

    private static Optional<Type> answer(Resource file) {
        try (InputStream xml = file.getInputStream()) {
            DecisionTable table = Dmn.readModelFromStream(xml)
                    .getModelElementsByType(DecisionTable.class)
                    .iterator()
                    .next();
            boolean asks = ASKED.containsAll(table.getInputs().stream()
                    .map(Input::getInputExpression)
                    .map(asked -> asked.getText().getTextContent().strip())
                    .toList());
            return asks && table.getOutputs().size() == 1
                    ? Optional.of(type(table.getOutputs().iterator().next()))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new ModelMistake(String.valueOf(file.getFilename()), "cannot be read: " + unreadable.getMessage());
        }
    }

    private static Type type(Output output) {
        if (output.getName().equals("role")) {
            return Type.ROLE;
        }
        return output.getTypeRef().equals("integer") ? Type.NUMBER : Type.TEXT;
    }
}
