package org.zhenggai.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.MessageSourceResolvable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.zhenggai.platform.Refused;

/** Refuses a file that is not the table it should be: other elements, another decision, other columns. */
final class PolicyShape {

    private static final Set<String> DMN = Set.of(
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            "https://www.omg.org/spec/DMN/20191111/MODEL/");
    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "decision",
            "description",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "output",
            "outputValues",
            "text",
            "rule",
            "inputEntry",
            "outputEntry");
    /** How editors remember their drawings: nothing that the engine reads. */
    private static final List<String> DRAWINGS = List.of(
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/D",
            "http://bpmn.io/schema/dmn/biodi");

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final Set<String> CAMUNDAS = Set.of("historyTimeToLive", "versionTag");

    private final Contract contract;
    private final MessageSourceResolvable name;

    PolicyShape(Contract contract) {
        this.contract = contract;
        this.name = Spot.table(contract.key());
    }

    PolicyTable read(byte[] file) {
        Element definitions = PolicyXml.read(contract.key(), file);
        PolicyTable table = PolicyFile.table(contract.key(), definitions);
        if (!table.key().equals(contract.key())) {
            throw Refused.invalid("policy.key", name, Spot.text(table.key()), contract.key());
        }
        elements(definitions);
        if (!table.hitPolicy().equals(contract.hitPolicy())) {
            throw Refused.invalid("policy.hitPolicy", name, Spot.text(table.hitPolicy()), contract.hitPolicy());
        }
        columns(table.inputs(), contract.inputs());
        columns(table.outputs(), contract.outputs());
        if (table.rows().isEmpty()) {
            throw Refused.invalid("policy.empty", name);
        }
        table.rows().forEach(row -> cells(row, table));
        return table;
    }

    private void elements(Element element) {
        String namespace = element.getNamespaceURI();
        if (namespace != null && DRAWINGS.stream().anyMatch(namespace::startsWith)) {
            return;
        }
        if (!DMN.contains(String.valueOf(namespace)) || !ELEMENTS.contains(element.getLocalName())) {
            throw Refused.invalid("policy.element", name, Spot.text(element.getNodeName()));
        }
        IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> (Attr) element.getAttributes().item(i))
                .forEach(this::attribute);
        PolicyXml.children(element).forEach(this::elements);
    }

    private void attribute(Attr attribute) {
        boolean calls = CAMUNDA.equals(attribute.getNamespaceURI()) && !CAMUNDAS.contains(attribute.getLocalName());
        boolean speaks = attribute.getName().equals("expressionLanguage")
                && !attribute.getValue().equalsIgnoreCase("feel");
        boolean sums = attribute.getName().equals("aggregation");
        if (calls || speaks || sums) {
            throw Refused.invalid("policy.attribute", name, attribute.getName(), Spot.text(attribute.getValue()));
        }
    }

    private void columns(List<PolicyTable.Column> found, List<Contract.Column> needed) {
        Set<String> names = new HashSet<>();
        for (PolicyTable.Column column : found) {
            Contract.Column fitting = needed.stream()
                    .filter(one -> one.name().equals(column.name()))
                    .findFirst()
                    .orElseThrow(() ->
                            Refused.invalid("policy.column.unknown", name, Spot.text(column.name()), listed(needed)));
            if (!names.add(column.name())) {
                throw Refused.invalid("policy.column.twice", name, column.name());
            }
            if (!column.type().equals(fitting.domain().type())) {
                throw Refused.invalid(
                        "policy.column.type",
                        name,
                        column.name(),
                        Spot.text(column.type()),
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
            throw Refused.invalid("policy.row.cells", name, Spot.row(row));
        }
    }

    private static String listed(List<Contract.Column> columns) {
        return String.join(", ", columns.stream().map(Contract.Column::name).toList());
    }
}
