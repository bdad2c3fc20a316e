package org.zhenggai.platform.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * What an administrator's model may be written in: closed lists, so that whatever else the engine understands, now or in
 * a later version (scripts, classes, connectors, listeners, calls of other models, messages), is no way to run code or to
 * reach another item.
 */
@Component
class ModelLanguage {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** Drawing: the engine reads nothing of it but coordinates. */
    private static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI");

    private static final Map<String, Set<String>> ELEMENTS = Map.of(
            BPMN,
            words("definitions process collaboration participant laneSet lane flowNodeRef documentation"
                    + " textAnnotation association text extensionElements startEvent endEvent userTask"
                    + " businessRuleTask exclusiveGateway parallelGateway inclusiveGateway subProcess"
                    + " intermediateThrowEvent terminateEventDefinition sequenceFlow incoming outgoing conditionExpression"
                    + " multiInstanceLoopCharacteristics completionCondition loopCardinality"),
            CAMUNDA,
            words("inputOutput inputParameter properties property"));

    private static final Set<String> CAMUNDA_ATTRIBUTES =
            words("formKey candidateGroups collection elementVariable decisionRef decisionRefBinding mapDecisionResult"
                    + " resultVariable historyTimeToLive isStartableInTasklist versionTag");

    /** A condition with a language is a script. */
    private static final Set<String> SCRIPTING = words("language scriptFormat script implementation operationRef");

    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    /** What drawing programs note for themselves. */
    private static final List<String> EDITORS = List.of(
            "http://camunda.org/schema/modeler/1.0",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

    private final ModelExpressions expressions;

    ModelLanguage(CallableBeans beans) {
        this.expressions = new ModelExpressions(beans);
    }

    void check(ModelXml model) {
        Set<String> names = ModelExpressions.namesIn(model);
        for (Element element : model.elements()) {
            String place = ModelXml.place(element);
            ModelMistake.unless(known(element), place, "this kind of element is not allowed here");
            expressions.check(place, ModelXml.text(element), names);
            ModelXml.attributes(element).forEach(attribute -> {
                ModelMistake.unless(
                        known(attribute), place, "the attribute " + attribute.getName() + " is not allowed");
                expressions.check(place, attribute.getValue(), names);
            });
        }
    }

    private static boolean known(Element element) {
        return DRAWING.contains(String.valueOf(element.getNamespaceURI()))
                ? element.getLocalName().matches("BPMN\\w+|Bounds|waypoint|Font")
                : ELEMENTS.getOrDefault(String.valueOf(element.getNamespaceURI()), Set.of())
                        .contains(element.getLocalName());
    }

    private static boolean known(Attr attribute) {
        String namespace = attribute.getNamespaceURI();
        if (namespace == null) {
            return !SCRIPTING.contains(attribute.getName());
        }
        return switch (namespace) {
            case CAMUNDA -> CAMUNDA_ATTRIBUTES.contains(attribute.getLocalName());
            case XSI -> attribute.getLocalName().equals("type");
            default -> EDITORS.contains(namespace);
        };
    }

    private static Set<String> words(String list) {
        return Set.copyOf(Arrays.asList(list.split(" ")));
    }
}
