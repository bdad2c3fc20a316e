package org.zhenggai.policy;

import java.util.List;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.text.Xml;
import org.zhenggai.policy.check.PolicyShape;

/** Reads the one decision table of a DMN file. */
public final class PolicyFile {

    private PolicyFile() {}

    /** {@code key} of the table that the file is to hold; which one it does hold is checked by {@link PolicyShape}. */
    public static PolicyTable read(String key, byte[] file) {
        return table(key, PolicyXml.read(key, file));
    }

    public static PolicyTable table(String key, Element definitions) {
        List<Element> decisions = Xml.children(definitions, "decision");
        if (decisions.size() != 1) {
            throw Refused.invalid("policy.decisions", Location.table(key), Location.number(decisions.size()), key);
        }
        Element decision = decisions.get(0);
        Element table = Xml.children(decision, "decisionTable").stream()
                .findFirst()
                .orElseThrow(() -> Refused.invalid("policy.noTable", Location.table(key)));
        List<Element> rules = Xml.children(table, "rule");
        String hitPolicy = table.getAttribute("hitPolicy");
        return new PolicyTable(
                decision.getAttribute("id"),
                decision.getAttribute("name"),
                PolicyXml.text(decision, "description"),
                hitPolicy.isEmpty() ? "UNIQUE" : hitPolicy,
                Xml.children(table, "input").stream().map(PolicyFile::input).toList(),
                Xml.children(table, "output").stream().map(PolicyFile::output).toList(),
                IntStream.range(0, rules.size())
                        .mapToObj(i -> row(i + 1, rules.get(i)))
                        .toList());
    }

    private static PolicyTable.Column input(Element input) {
        Element asked =
                Xml.children(input, "inputExpression").stream().findFirst().orElse(input);
        return new PolicyTable.Column(
                PolicyXml.text(asked, "text"), input.getAttribute("label"), asked.getAttribute("typeRef"));
    }

    private static PolicyTable.Column output(Element output) {
        return new PolicyTable.Column(
                output.getAttribute("name"), output.getAttribute("label"), output.getAttribute("typeRef"));
    }

    private static PolicyTable.Row row(int no, Element rule) {
        return new PolicyTable.Row(
                no, cells(rule, "inputEntry"), cells(rule, "outputEntry"), PolicyXml.text(rule, "description"));
    }

    private static List<String> cells(Element rule, String entry) {
        return Xml.children(rule, entry).stream()
                .map(cell -> PolicyXml.text(cell, "text"))
                .toList();
    }
}
