package org.zhenggai.policy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

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

        public String shown() {
            return label.isEmpty() ? name : label;
        }
    }

    /** {@code no} counts from one, as a person counts the rows of the table; an empty input cell says anything. */
    public record Row(int no, List<String> inputs, List<String> outputs, String annotation) {

        /** Wherever in the table it stands. */
        boolean sameAs(Row other) {
            return inputs.equals(other.inputs) && outputs.equals(other.outputs) && annotation.equals(other.annotation);
        }

        /** More than half of the cells say the same: rather this rule with another number than another rule. */
        boolean alike(Row other) {
            return (same(inputs, other.inputs) + same(outputs, other.outputs)) * 2 > inputs.size() + outputs.size();
        }

        private static long same(List<String> cells, List<String> others) {
            return IntStream.range(0, Math.min(cells.size(), others.size()))
                    .filter(i -> cells.get(i).equals(others.get(i)))
                    .count();
        }
    }

    public int input(String column) {
        return inputs.stream().map(Column::name).toList().indexOf(column);
    }

    public int output(String column) {
        return outputs.stream().map(Column::name).toList().indexOf(column);
    }

    /** A row of this table with its cells in the order of another one's columns; empty where this one lacks a column. */
    Row arranged(Row row, PolicyTable other) {
        return new Row(
                row.no(),
                arranged(row.inputs(), other.inputs(), this::input),
                arranged(row.outputs(), other.outputs(), this::output),
                row.annotation());
    }

    private static List<String> arranged(List<String> cells, List<Column> columns, Function<String, Integer> place) {
        return columns.stream()
                .map(column -> place.apply(column.name()))
                .map(at -> at < 0 || at >= cells.size() ? "" : cells.get(at))
                .toList();
    }
}
