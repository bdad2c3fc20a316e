package org.zhenggai.platform.engine.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.zhenggai.platform.text.Xml;

/**
 * What an administrator's model may be written in: closed lists of elements, each with where it may stand, and of
 * attributes, so that whatever else the engine understands, now or in a later version (scripts, classes, connectors,
 * listeners, calls of other models, messages), is no way to run code or to reach another item. Expressions stand in four
 * places and nowhere else.
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

    private static final String SCOPES = "process subProcess";
    private static final String STEPS = String.join(" ", ModelGraph.NODES);
    private static final String NAMED =
            "definitions process collaboration participant laneSet lane textAnnotation association sequenceFlow"
                    + " conditionExpression multiInstanceLoopCharacteristics "
                    + STEPS;

    /** In what each element may stand; the root in nothing. */
    private static final Map<String, Set<String>> BPMN_ELEMENTS = standing(Map.ofEntries(
            Map.entry("definitions", ""),
            Map.entry("process collaboration", "definitions"),
            Map.entry("participant", "collaboration"),
            Map.entry("laneSet", "process"),
            Map.entry("lane", "laneSet"),
            Map.entry("flowNodeRef", "lane"),
            Map.entry("documentation extensionElements", NAMED),
            Map.entry("textAnnotation association", SCOPES + " collaboration"),
            Map.entry("text", "textAnnotation"),
            Map.entry(STEPS + " sequenceFlow", SCOPES),
            Map.entry("incoming outgoing", STEPS),
            Map.entry("conditionExpression", "sequenceFlow"),
            Map.entry("multiInstanceLoopCharacteristics", "userTask subProcess")));

    private static final Map<String, Set<String>> CAMUNDA_ELEMENTS = standing(Map.ofEntries(
            Map.entry("inputOutput properties", "extensionElements"),
            Map.entry("inputParameter", "inputOutput"),
            Map.entry("property", "properties")));

    /** Of these the engine reads the first, or the last, and which is not for a reader to guess. */
    private static final Set<String> ONCE = words("extensionElements conditionExpression"
            + " multiInstanceLoopCharacteristics inputOutput inputParameter properties laneSet");

    private static final Set<String> ATTRIBUTES = words(
            "id name targetNamespace exporter exporterVersion isExecutable processType isClosed processRef"
                    + " textFormat associationDirection sourceRef targetRef gatewayDirection default isSequential value");

    /** Where they are true the step is none of the flow. */
    private static final Set<String> FALSE = words("isForCompensation triggeredByEvent");

    private static final Set<String> CAMUNDA_ATTRIBUTES =
            words("formKey candidateGroups collection elementVariable decisionRef decisionRefBinding mapDecisionResult"
                    + " resultVariable historyTimeToLive isStartableInTasklist versionTag");

    private static final Set<String> WITH_EXPRESSIONS =
            words("candidateGroups collection conditionExpression inputParameter");

    private static final int LONGEST = 255;

    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    /** What drawing programs note for themselves. */
    private static final List<String> EDITORS = List.of(
            "http://camunda.org/schema/modeler/1.0",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

    void check(ModelXml model) {
        for (Element element : model.elements()) {
            String place = ModelXml.place(element);
            ModelMistake.unless(known(element), place, "this kind of element is not allowed here");
            ModelMistake.unless(alone(element), place, "a second element of this kind is not allowed");
            plain(place, element.getLocalName(), ModelXml.text(element));
            ModelXml.attributes(element).forEach(attribute -> {
                ModelMistake.unless(
                        known(element, attribute), place, "the attribute " + attribute.getName() + " is not allowed");
                plain(place, attribute.getLocalName(), attribute.getValue());
            });
            // What the engine's columns hold.
            Stream.of("id", "name")
                    .forEach(name -> ModelMistake.unless(
                            element.getAttribute(name).length() <= LONGEST,
                            place,
                            name + " has more than " + LONGEST + " letters"));
        }
    }

    private static void plain(String place, String name, String text) {
        ModelMistake.unless(
                WITH_EXPRESSIONS.contains(name) || !text.contains("${") && !text.contains("#{"),
                place,
                "an expression is not allowed here");
    }

    private static boolean known(Element element) {
        String namespace = String.valueOf(element.getNamespaceURI());
        String parent = element.getParentNode() instanceof Element outer ? outer.getLocalName() : "";
        return switch (namespace) {
            case BPMN ->
                BPMN_ELEMENTS.getOrDefault(element.getLocalName(), Set.of()).contains(parent);
            case CAMUNDA ->
                CAMUNDA_ELEMENTS.getOrDefault(element.getLocalName(), Set.of()).contains(parent);
            default -> DRAWING.contains(namespace) && element.getLocalName().matches("BPMN\\w+|Bounds|waypoint|Font");
        };
    }

    private static boolean alone(Element element) {
        return !ONCE.contains(element.getLocalName())
                || Xml.children((Element) element.getParentNode(), element.getLocalName())
                                .size()
                        == 1;
    }

    private static boolean known(Element element, Attr attribute) {
        String namespace = attribute.getNamespaceURI();
        if (namespace == null) {
            return DRAWING.contains(element.getNamespaceURI())
                    || ATTRIBUTES.contains(attribute.getName())
                    || FALSE.contains(attribute.getName())
                            && attribute.getValue().equals("false");
        }
        return switch (namespace) {
            case CAMUNDA -> CAMUNDA_ATTRIBUTES.contains(attribute.getLocalName());
            case XSI -> attribute.getLocalName().equals("type");
            default -> EDITORS.contains(namespace);
        };
    }

    private static Map<String, Set<String>> standing(Map<String, String> places) {
        return places.entrySet().stream()
                .flatMap(place ->
                        words(place.getKey()).stream().map(element -> Map.entry(element, words(place.getValue()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
