package org.zhenggai.rectification;

import java.util.List;
import java.util.stream.Collectors;

/** What is left to do of an item in its current round: measures, milestones, entries and periods. */
public record OpenWork(List<String> left) {

    private static final int NAMED = 5;

    public static OpenWork among(List<Measure> work) {
        return new OpenWork(
                work.stream().filter(piece -> !piece.done()).map(Measure::title).toList());
    }

    public boolean isNone() {
        return left.isEmpty();
    }

    /** As text: it is no amount. */
    String count() {
        return String.valueOf(left.size());
    }

    /** The first few by name; a list of a hundred counties helps nobody. */
    String titles() {
        String named = left.stream().limit(NAMED).collect(Collectors.joining("；"));
        return left.size() > NAMED ? named + "……" : named;
    }
}
