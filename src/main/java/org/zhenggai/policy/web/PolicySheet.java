package org.zhenggai.policy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.zhenggai.policy.PolicyDifference;
import org.zhenggai.policy.PolicyDifference.Change;
import org.zhenggai.policy.PolicyDifference.Line;
import org.zhenggai.policy.PolicyTable;

/** A table as a page shows it, with what it changed in the version before. */
record PolicySheet(List<Heading> headings, List<Row> rows, long added, long removed, long changed, long moved) {

    /** {@code answer}: what the table says; otherwise what it asks. {@code column} is its name in the file. */
    record Heading(String text, String column, boolean answer) {}

    /** {@code file} is the cell's own text where that says it otherwise; {@code before} null where nothing changed. */
    record Cell(String text, String file, String before) {}

    /** {@code no} is that of the table it stands in; {@code cells} one for each heading, then the annotation. */
    record Row(Change change, int no, List<Cell> cells) {}

    /** {@code before} null for the first version. */
    static PolicySheet of(PolicyTable table, PolicyTable before, PolicyWords words) {
        List<Line> lines = before == null
                ? table.rows().stream()
                        .map(row -> new Line(Change.SAME, row, row))
                        .toList()
                : PolicyDifference.between(before, table);
        return new PolicySheet(
                Stream.concat(
                                table.inputs().stream().map(one -> new Heading(words.heading(one), one.name(), false)),
                                table.outputs().stream().map(one -> new Heading(words.heading(one), one.name(), true)))
                        .toList(),
                lines.stream().map(line -> row(table, line, words)).toList(),
                count(lines, Change.ADDED),
                count(lines, Change.REMOVED),
                count(lines, Change.CHANGED),
                count(lines, Change.MOVED));
    }

    public boolean differs() {
        return added + removed + changed + moved > 0;
    }

    private static Row row(PolicyTable table, Line line, PolicyWords words) {
        PolicyTable.Row shown = line.now() == null ? line.before() : line.now();
        PolicyTable.Row old = line.change() == Change.CHANGED ? line.before() : shown;
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            PolicyTable.Column column = table.inputs().get(i);
            cells.add(cell(shown.inputs().get(i), old.inputs().get(i), text -> words.input(table.key(), column, text)));
        }
        for (int i = 0; i < table.outputs().size(); i++) {
            PolicyTable.Column column = table.outputs().get(i);
            cells.add(cell(
                    shown.outputs().get(i), old.outputs().get(i), text -> words.output(table.key(), column, text)));
        }
        cells.add(cell(shown.annotation(), old.annotation(), text -> text));
        return new Row(line.change(), shown.no(), cells);
    }

    private static Cell cell(String file, String before, UnaryOperator<String> words) {
        String text = words.apply(file);
        return new Cell(
                text,
                file.isBlank() || file.replace("\"", "").equals(text) ? null : file,
                file.equals(before) ? null : words.apply(before));
    }

    private static long count(List<Line> lines, Change change) {
        return lines.stream().filter(line -> line.change() == change).count();
    }
}
