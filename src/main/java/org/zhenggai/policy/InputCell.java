package org.zhenggai.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The simple unary tests of FEEL that a policy may use, and no others: words, numbers, comparisons and intervals, with
 * commas between them, or nothing for anything. Everything else is unreadable, functions and scripts with it.
 */
public sealed interface InputCell {

    boolean holds(Object value);

    /** {@code any}: nothing stands in the cell. */
    record Words(List<String> words, boolean any) implements InputCell {
        @Override
        public boolean holds(Object value) {
            return any || words.contains((String) value);
        }
    }

    record Numbers(List<Range> ranges, boolean any) implements InputCell {
        @Override
        public boolean holds(Object value) {
            return any || ranges.stream().anyMatch(range -> range.holds((int) value));
        }

        /** The numbers at which an answer may change. */
        public List<Integer> bounds() {
            List<Integer> bounds = new ArrayList<>();
            ranges.forEach(range -> range.addTo(bounds));
            return bounds;
        }
    }

    /** From the one to the other, both included; null where it has no end there. */
    record Range(Integer from, Integer to) {

        private boolean holds(int value) {
            return (from == null || value >= from) && (to == null || value <= to);
        }

        private void addTo(List<Integer> bounds) {
            if (from != null) {
                bounds.add(from);
            }
            if (to != null) {
                bounds.add(to);
            }
        }
    }

    Pattern WORD = Pattern.compile("\\s*\"([^\"\\\\]*)\"\\s*(,|$)");
    Pattern NUMBER = Pattern.compile("\\s*(<=|>=|<|>)?\\s*(-?\\d{1,6})\\s*(,|$)");
    Pattern INTERVAL =
            Pattern.compile("\\s*([\\[(\\]])\\s*(-?\\d{1,6})\\s*\\.\\.\\s*(-?\\d{1,6})\\s*([])\\[])\\s*(,|$)");

    /** Empty where the cell cannot be read. */
    static Optional<InputCell> read(String text, Domain domain) {
        boolean any = text.isBlank() || text.strip().equals("-");
        if (domain instanceof Domain.Numbers) {
            return any ? Optional.of(new Numbers(List.of(), true)) : numbers(text);
        }
        return any ? Optional.of(new Words(List.of(), true)) : words(text);
    }

    private static Optional<InputCell> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        int at = 0;
        for (boolean more = true; more; more = word.group(2).equals(",")) {
            if (!word.find(at) || word.start() != at) {
                return Optional.empty();
            }
            words.add(word.group(1));
            at = word.end();
        }
        return at == text.length() ? Optional.of(new Words(List.copyOf(words), false)) : Optional.empty();
    }

    private static Optional<InputCell> numbers(String text) {
        List<Range> ranges = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        Matcher interval = INTERVAL.matcher(text);
        int at = 0;
        for (String separator = ","; separator.equals(","); ) {
            if (number.find(at) && number.start() == at) {
                ranges.add(compared(number.group(1), Integer.parseInt(number.group(2))));
                separator = number.group(3);
                at = number.end();
            } else if (interval.find(at) && interval.start() == at) {
                int from =
                        Integer.parseInt(interval.group(2)) + (interval.group(1).equals("[") ? 0 : 1);
                int to =
                        Integer.parseInt(interval.group(3)) - (interval.group(4).equals("]") ? 0 : 1);
                ranges.add(new Range(from, to));
                separator = interval.group(5);
                at = interval.end();
            } else {
                return Optional.empty();
            }
        }
        return at == text.length() ? Optional.of(new Numbers(List.copyOf(ranges), false)) : Optional.empty();
    }

    private static Range compared(String comparison, int number) {
        return switch (comparison == null ? "" : comparison) {
            case "<=" -> new Range(null, number);
            case "<" -> new Range(null, number - 1);
            case ">=" -> new Range(number, null);
            case ">" -> new Range(number + 1, null);
            default -> new Range(number, number);
        };
    }
}
