package org.zhenggai.policy.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import org.springframework.context.MessageSourceResolvable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.text.Xml;
import org.zhenggai.policy.Contract;
import org.zhenggai.policy.Location;
import org.zhenggai.policy.PolicyFile;
import org.zhenggai.policy.PolicyTable;
import org.zhenggai.policy.PolicyXml;

/** Refuses a file that is not the table it should be: other elements, another decision, other columns. */
public final class PolicyShape {

    private static final Set<String> DMN = Set.of(
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            "https://www.omg.org/spec/DMN/20191111/MODEL/");
    /** What may stand in what, so that nothing is read here that the engine passes over, or the other way round. */
    private static final Map<String, Set<String>> ELEMENTS = Map.ofEntries(
            Map.entry("", Set.of("definitions")),
            Map.entry("definitions", Set.of("description", "decision")),
            Map.entry("decision", Set.of("description", "decisionTable")),
            Map.entry("decisionTable", Set.of("description", "input", "output", "rule")),
            Map.entry("input", Set.of("description", "inputExpression", "inputValues")),
            Map.entry("inputExpression", Set.of("description", "text")),
            Map.entry("inputValues", Set.of("description", "text")),
            Map.entry("output", Set.of("description", "outputValues")),
            Map.entry("outputValues", Set.of("description", "text")),
            Map.entry("rule", Set.of("description", "inputEntry", "outputEntry")),
            Map.entry("inputEntry", Set.of("description", "text")),
            Map.entry("outputEntry", Set.of("description", "text")));

    /** Of these a reader takes the first or the last, and not every reader the same. */
    private static final Set<String> ONCE =
            Set.of("description", "decisionTable", "inputExpression", "inputValues", "outputValues", "text");

    /** How editors remember their drawings: nothing that the engine reads. */
    private static final List<String> DRAWINGS = List.of(
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/D",
            "http://bpmn.io/schema/dmn/biodi");

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final Set<String> CAMUNDAS = Set.of("historyTimeToLive", "versionTag");
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "name",
            "label",
            "namespace",
            "exporter",
            "exporterVersion",
            "hitPolicy",
            "typeRef",
            "outputLabel",
            "preferredOrientation");

    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";

    private final Contract contract;
    private final MessageSourceResolvable name;

    PolicyShape(Contract contract) {
        this.contract = contract;
        this.name = Location.table(contract.key());
    }

    PolicyTable read(byte[] file) {
        Element definitions = PolicyXml.read(contract.key(), file);
        PolicyTable table = PolicyFile.table(contract.key(), definitions);
        if (!table.key().equals(contract.key())) {
            throw Refused.invalid("policy.key", name, Location.text(table.key()), contract.key());
        }
        elements(definitions, "");
        if (!table.hitPolicy().equals(contract.hitPolicy())) {
            throw Refused.invalid("policy.hitPolicy", name, Location.text(table.hitPolicy()), contract.hitPolicy());
        }
        columns(table.inputs(), contract.inputs());
        columns(table.outputs(), contract.outputs());
        if (table.rows().isEmpty()) {
            throw Refused.invalid("policy.empty", name);
        }
        table.rows().forEach(row -> cells(row, table));
        return table;
    }

    private void elements(Element element, String parent) {
        String namespace = element.getNamespaceURI();
        if (namespace != null && DRAWINGS.stream().anyMatch(namespace::startsWith)) {
            return;
        }
        String found = element.getLocalName();
        Set<String> known = ELEMENTS.getOrDefault(parent, Set.of());
        if (!DMN.contains(String.valueOf(namespace)) || !known.contains(found) || !alone(element)) {
            throw refused(element, "policy.element", Location.text(element.getNodeName()));
        }
        IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> (Attr) element.getAttributes().item(i))
                .filter(attribute -> !known(attribute))
                .findFirst()
                .ifPresent(attribute -> {
                    throw refused(
                            element, "policy.attribute", attribute.getName(), Location.text(attribute.getValue()));
                });
        Xml.children(element).forEach(child -> elements(child, found));
    }

    /** The root stands alone; of the one dialect that the root is in, nothing else is read. */
    private static boolean alone(Element element) {
        return !(element.getParentNode() instanceof Element parent)
                || element.getNamespaceURI().equals(parent.getNamespaceURI())
                        && (!ONCE.contains(element.getLocalName())
                                || Xml.children(parent, element.getLocalName()).size() == 1);
    }

    private static boolean known(Attr attribute) {
        String namespace = String.valueOf(attribute.getNamespaceURI());
        return switch (namespace) {
            case "null" ->
                ATTRIBUTES.contains(attribute.getName())
                        || attribute.getName().equals("expressionLanguage")
                                && attribute.getValue().equalsIgnoreCase("feel");
            case CAMUNDA -> CAMUNDAS.contains(attribute.getLocalName());
            case XMLConstants.XMLNS_ATTRIBUTE_NS_URI, MODELER -> true;
            default -> DRAWINGS.stream().anyMatch(namespace::startsWith);
        };
    }

    /** Names the cell where the mistake is in one: row and column as a person counts them. */
    private Refused refused(Element element, String key, Object... what) {
        List<Element> path = Stream.iterate((Node) element, Element.class::isInstance, Node::getParentNode)
                .map(Element.class::cast)
                .toList();
        Optional<Element> row =
                path.stream().filter(one -> "rule".equals(one.getLocalName())).findFirst();
        Optional<Element> cell = path.stream()
                .filter(one -> String.valueOf(one.getLocalName()).endsWith("putEntry"))
                .findFirst();
        Object[] arguments = Stream.concat(Stream.of(name), Stream.of(what)).toArray();
        if (row.isEmpty() || cell.isEmpty()) {
            return Refused.invalid(key, arguments);
        }
        return Refused.invalid(
                key + ".cell",
                Stream.concat(
                                Stream.of(arguments),
                                Stream.of(place(row.get(), "rule"), place(cell.get(), "inputEntry", "outputEntry")))
                        .toArray());
    }

    private static String place(Element element, String... kinds) {
        List<Element> all = Xml.children((Element) element.getParentNode()).stream()
                .filter(one -> List.of(kinds).contains(one.getLocalName()))
                .toList();
        return Location.number(all.indexOf(element) + 1);
    }

    private void columns(List<PolicyTable.Column> found, List<Contract.Column> needed) {
        Set<String> names = new HashSet<>();
        for (PolicyTable.Column column : found) {
            Contract.Column fitting = needed.stream()
                    .filter(one -> one.name().equals(column.name()))
                    .findFirst()
                    .orElseThrow(() -> Refused.invalid(
                            "policy.column.unknown", name, Location.text(column.name()), listed(needed)));
            if (!names.add(column.name())) {
                throw Refused.invalid("policy.column.twice", name, column.name());
            }
            if (!column.type().equals(fitting.domain().type())) {
                throw Refused.invalid(
                        "policy.column.type",
                        name,
                        column.name(),
                        Location.text(column.type()),
                        fitting.domain().type());
            }
        }
        needed.stream().filter(one -> !names.contains(one.name())).findFirst().ifPresent(missing -> {
            throw Refused.invalid("policy.column.missing", name, missing.name());
        });
    }

    private void cells(PolicyTable.Row row, PolicyTable table) {
        if (row.inputs().size() != table.inputs().size()
                || row.outputs().size() != table.outputs().size()) {
            throw Refused.invalid("policy.row.cells", name, Location.row(row));
        }
    }

    private static String listed(List<Contract.Column> columns) {
        return String.join(", ", columns.stream().map(Contract.Column::name).toList());
    }
}
