package org.zhenggai.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.zhenggai.policy.PolicyTable.Row;

/** What a version of a table changed in another one, row by row in the order of the newer. */
public final class PolicyDifference {

    /** {@code MOVED} where the order of rows decides, and nowhere else. */
    public enum Change {
        SAME,
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    /** {@code now} is null for a row that was removed, {@code before} for one that was added; cells in the newer's order. */
    public record Line(Change change, Row now, Row before) {}

    private final List<Row> before;
    private final List<Row> now;
    private final boolean ordered;

    /** The row before for each row now, by their places. */
    private final Map<Integer, Integer> pairs = new HashMap<>();

    private PolicyDifference(PolicyTable before, PolicyTable now) {
        this.before =
                before.rows().stream().map(row -> before.arranged(row, now)).toList();
        this.now = now.rows();
        this.ordered = now.hitPolicy().equals("FIRST");
    }

    public static List<Line> between(PolicyTable before, PolicyTable now) {
        return new PolicyDifference(before, now).lines();
    }

    private List<Line> lines() {
        pair(Row::sameAs);
        Set<Integer> kept = LongestIncreasingSubsequence.longest(
                IntStream.range(0, now.size()).mapToObj(pairs::get).toList());
        pair((one, other) -> one.inputs().equals(other.inputs()));
        pair(Row::alike);
        Map<Integer, List<Line>> removed = removed();
        List<Line> lines = new ArrayList<>(removed.getOrDefault(-1, List.of()));
        for (int i = 0; i < now.size(); i++) {
            lines.add(line(i, kept.contains(pairs.get(i))));
            lines.addAll(removed.getOrDefault(i, List.of()));
        }
        return lines;
    }

    private Line line(int at, boolean inPlace) {
        Row row = now.get(at);
        if (!pairs.containsKey(at)) {
            return new Line(Change.ADDED, row, null);
        }
        Row old = before.get(pairs.get(at));
        if (!row.sameAs(old)) {
            return new Line(Change.CHANGED, row, old);
        }
        return new Line(ordered && !inPlace ? Change.MOVED : Change.SAME, row, old);
    }

    private void pair(BiPredicate<Row, Row> fit) {
        Set<Integer> taken = new HashSet<>(pairs.values());
        for (int i = 0; i < now.size(); i++) {
            for (int j = 0; j < before.size() && !pairs.containsKey(i); j++) {
                if (!taken.contains(j) && fit.test(before.get(j), now.get(i))) {
                    taken.add(j);
                    pairs.put(i, j);
                }
            }
        }
    }

    /** What was removed, by the place now of the row that it stood behind; -1 at the head. */
    private Map<Integer, List<Line>> removed() {
        Map<Integer, Integer> places = new HashMap<>();
        pairs.forEach((place, old) -> places.put(old, place));
        Map<Integer, List<Line>> removed = new HashMap<>();
        int behind = -1;
        for (int j = 0; j < before.size(); j++) {
            if (places.containsKey(j)) {
                behind = places.get(j);
            } else {
                removed.computeIfAbsent(behind, place -> new ArrayList<>())
                        .add(new Line(Change.REMOVED, null, before.get(j)));
            }
        }
        return removed;
    }
}
