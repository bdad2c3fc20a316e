package org.zhenggai.policy;

import java.util.List;

/** A decision table as its file has it: columns by name, cells as their text. Whether it makes sense is not asked here. */
public record PolicyTable(
        String key,
        String name,
        String description,
        String hitPolicy,
        List<Column> inputs,
        List<Column> outputs,
        List<Row> rows) {

    /** {@code name} is what it is asked or answers by, {@code label} what a person reads above it. */
    public record Column(String name, String label, String type) {

        String shown() {
            return label.isEmpty() ? name : label;
        }
    }

    /** {@code no} counts from one, as a person counts the rows of the table; an empty input cell says anything. */
    public record Row(int no, List<String> inputs, List<String> outputs, String annotation) {}

    int input(String column) {
        return inputs.stream().map(Column::name).toList().indexOf(column);
    }

    int output(String column) {
        return outputs.stream().map(Column::name).toList().indexOf(column);
    }
}
