package org.zhenggai.rectification.diagram;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of an item's instances belong to which round. */
final class RoundTraces {

    /** An instance and its number among those of its kind. */
    record Numbered(ProcessTrace trace, int no) {}

    private static final String LOOK_BACK = "look-back";

    private final String life;
    private final List<ProcessTrace> all;
    private final List<ProcessTrace> lives;

    /** @param life the process that carries the item through a round */
    RoundTraces(String life, List<ProcessTrace> all) {
        this.life = life;
        this.all = all;
        this.lives = all.stream()
                .filter(trace -> trace.process().equals(life))
                .sorted(Comparator.comparing(ProcessTrace::startedAt)
                        .thenComparing(ProcessTrace::endedAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** The life first, then each called instance behind its caller, then what ran beside, as it came. */
    List<Numbered> of(int round) {
        List<Numbered> found = new ArrayList<>();
        if (round > lives.size()) {
            return found;
        }
        withCalled(lives.get(round - 1), found);
        Set<String> called = all.stream()
                .flatMap(trace -> trace.visits().stream())
                .map(ProcessTrace.Visit::called)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        all.stream()
                .filter(trace -> !trace.process().equals(life) && !called.contains(trace.instance()))
                .filter(trace -> round(trace) == round)
                .forEach(trace -> withCalled(trace, found));
        return found;
    }

    /** Of each round there is one look back at most, and none is followed by another without one. */
    private int round(ProcessTrace beside) {
        if (beside.process().equals(LOOK_BACK)) {
            return no(beside);
        }
        // The engine knows whole seconds. What began in the second of a relapse was there before it.
        Instant start = beside.startedAt();
        int begunBefore = (int)
                lives.stream().filter(one -> one.startedAt().isBefore(start)).count();
        return Math.max(1, begunBefore);
    }

    private void withCalled(ProcessTrace trace, List<Numbered> found) {
        found.add(new Numbered(trace, trace.process().equals(life) ? 1 : no(trace)));
        for (ProcessTrace.Visit visit : trace.visits()) {
            all.stream()
                    .filter(other -> other.instance().equals(visit.called()))
                    .findFirst()
                    .ifPresent(other -> withCalled(other, found));
        }
    }

    private int no(ProcessTrace trace) {
        return (int) all.stream()
                        .filter(other -> other.process().equals(trace.process()))
                        .takeWhile(other -> !other.instance().equals(trace.instance()))
                        .count()
                + 1;
    }
}
