package org.zhenggai.policy.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.zhenggai.policy.Contract;
import org.zhenggai.policy.Domain;
import org.zhenggai.policy.InputCell;

/**
 * Questions that stand for all there are: every word, and of numbers each at which an answer may change with its two
 * neighbours. Between those no answer changes, so what holds for these holds for every question.
 */
final class Questions {

    private Questions() {}

    static List<List<Object>> of(Contract contract, List<ReadRow> rows) {
        List<List<Object>> questions = List.of(List.of());
        for (int i = 0; i < contract.inputs().size(); i++) {
            questions = times(questions, values(contract.inputs().get(i), i, rows));
        }
        return questions;
    }

    /** As a person reads it: {@code days = 31, grade = MAJOR}. */
    static String shown(Contract contract, List<Object> question) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < question.size(); i++) {
            named.put(contract.inputs().get(i).name(), question.get(i));
        }
        return named.entrySet().stream()
                .map(one -> one.getKey() + " = " + one.getValue())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private static List<Object> values(Contract.Column column, int at, List<ReadRow> rows) {
        if (column.domain() instanceof Domain.Numbers range) {
            TreeSet<Integer> numbers = new TreeSet<>(List.of(range.from()));
            rows.stream()
                    .map(row -> (InputCell.Numbers) row.tests().get(at))
                    .flatMap(cell -> cell.bounds().stream())
                    .forEach(bound -> numbers.addAll(List.of(bound - 1, bound, bound + 1)));
            return List.copyOf(numbers.tailSet(range.from()));
        }
        Domain.Words words = (Domain.Words) column.domain();
        List<Object> values = new ArrayList<>(words.words().stream().sorted().toList());
        if (words.open()) {
            values.add("*");
        }
        return values;
    }

    private static List<List<Object>> times(List<List<Object>> questions, List<Object> values) {
        List<List<Object>> longer = new ArrayList<>();
        for (List<Object> question : questions) {
            for (Object value : values) {
                List<Object> one = new ArrayList<>(question);
                one.add(value);
                longer.add(one);
            }
        }
        return longer;
    }
}
