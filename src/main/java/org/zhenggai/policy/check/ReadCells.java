package org.zhenggai.policy.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSourceResolvable;
import org.zhenggai.platform.Refused;
import org.zhenggai.policy.Contract;
import org.zhenggai.policy.Domain;
import org.zhenggai.policy.InputCell;
import org.zhenggai.policy.Location;
import org.zhenggai.policy.PolicyTable;

/** Reads every cell of a table; refuses the first one that says what the platform does not know. */
final class ReadCells {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,6}");
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,15}");

    private final PolicyTable table;
    private final Contract contract;
    private final MessageSourceResolvable name;

    ReadCells(PolicyTable table, Contract contract) {
        this.table = table;
        this.contract = contract;
        this.name = Location.table(contract.key());
    }

    List<ReadRow> rows() {
        return table.rows().stream().map(this::row).toList();
    }

    private ReadRow row(PolicyTable.Row row) {
        List<InputCell> tests = contract.inputs().stream()
                .map(column -> {
                    int at = table.input(column.name());
                    return input(row, table.inputs().get(at), row.inputs().get(at), column.domain());
                })
                .toList();
        Map<String, Object> answers = new HashMap<>();
        contract.outputs().forEach(column -> {
            int at = table.output(column.name());
            answers.put(
                    column.name(),
                    output(row, table.outputs().get(at), row.outputs().get(at), column.domain()));
        });
        return new ReadRow(row, tests, answers);
    }

    private InputCell input(PolicyTable.Row row, PolicyTable.Column column, String text, Domain domain) {
        InputCell cell = InputCell.read(text, domain)
                .orElseThrow(() -> Refused.invalid(
                        "policy.cell.language", name, Location.row(row), column.shown(), Location.text(text)));
        if (cell instanceof InputCell.Words words && domain instanceof Domain.Words known) {
            words.words().forEach(word -> known(row, column, word, known.words()));
        }
        if (cell instanceof InputCell.Numbers numbers && domain instanceof Domain.Numbers range) {
            // "> 0" and "< 3651" say no more than the range itself.
            numbers.bounds().forEach(bound -> within(row, column, bound, range.from() - 1, range.to() + 1));
        }
        return cell;
    }

    private Object output(PolicyTable.Row row, PolicyTable.Column column, String text, Domain domain) {
        if (domain instanceof Domain.Numbers range) {
            if (!WHOLE.matcher(text).matches()) {
                throw Refused.invalid(
                        "policy.cell.number", name, Location.row(row), column.shown(), Location.text(text));
            }
            int number = Integer.parseInt(text);
            within(row, column, number, range.from(), range.to());
            return number;
        }
        if (domain instanceof Domain.Flag) {
            known(row, column, text, Domain.flags());
            return Boolean.valueOf(text);
        }
        Matcher quoted = QUOTED.matcher(text);
        if (!quoted.matches()) {
            throw Refused.invalid("policy.cell.text", name, Location.row(row), column.shown(), Location.text(text));
        }
        return word(row, column, quoted.group(1), domain);
    }

    private Object word(PolicyTable.Row row, PolicyTable.Column column, String word, Domain domain) {
        if (domain instanceof Domain.Words known) {
            known(row, column, word, known.words());
        }
        if (domain instanceof Domain.Name named
                && (!NAME.matcher(word).matches() || named.taken().contains(word))) {
            throw Refused.invalid("policy.cell.name", name, Location.row(row), column.shown(), Location.text(word));
        }
        if (domain instanceof Domain.WordList some) {
            List<String> words =
                    Arrays.stream(word.split(",", -1)).map(String::strip).toList();
            words.forEach(one -> known(row, column, one, some.words()));
            if (new HashSet<>(words).size() < words.size()) {
                throw Refused.invalid(
                        "policy.cell.twice", name, Location.row(row), column.shown(), Location.text(word));
            }
            return words;
        }
        return word;
    }

    private void known(PolicyTable.Row row, PolicyTable.Column column, String word, Set<String> words) {
        if (!words.contains(word)) {
            throw Refused.invalid(
                    "policy.cell.unknown",
                    name,
                    Location.row(row),
                    column.shown(),
                    Location.text(word),
                    String.join(", ", words.stream().sorted().toList()));
        }
    }

    private void within(PolicyTable.Row row, PolicyTable.Column column, int number, int from, int to) {
        if (number < from || number > to) {
            throw Refused.invalid(
                    "policy.cell.range",
                    name,
                    Location.row(row),
                    column.shown(),
                    Location.number(number),
                    Location.number(from),
                    Location.number(to));
        }
    }
}
