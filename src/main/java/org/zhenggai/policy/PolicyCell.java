package org.zhenggai.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a cell says, for whoever puts it into words: codes or ranges of whole numbers; neither where it says anything. */
public record PolicyCell(List<String> words, List<Range> ranges) {

    /** From the one to the other, both included; null where it has no end there. */
    public record Range(Integer from, Integer to) {}

    /** {@code type} is the column's in DMN. Empty where the cell is none of those that a policy may have. */
    public static Optional<PolicyCell> read(String text, String type) {
        Domain domain = type.equals("integer") ? new Domain.Numbers(0, 0) : Domain.oneOf();
        return InputCell.read(text, domain).map(PolicyCell::of);
    }

    private static PolicyCell of(InputCell cell) {
        return cell instanceof InputCell.Numbers numbers
                ? new PolicyCell(
                        List.of(),
                        numbers.ranges().stream()
                                .map(one -> new Range(one.from(), one.to()))
                                .toList())
                : new PolicyCell(listed(((InputCell.Words) cell).words()), List.of());
    }

    /** An answer holds several in one pair of quotation marks, a question has a pair around each. */
    private static List<String> listed(List<String> words) {
        return words.stream()
                .flatMap(word -> Arrays.stream(word.split(",", -1)))
                .map(String::strip)
                .toList();
    }
}
