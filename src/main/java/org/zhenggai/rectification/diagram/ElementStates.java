package org.zhenggai.rectification.diagram;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zhenggai.rectification.diagram.ProcessModel.Flow;
import org.zhenggai.rectification.diagram.ProcessTrace.Visit;

/** What one instance has left behind on its model. */
final class ElementStates {

    private final ProcessModel model;
    private final List<Visit> visits;
    private final Set<String> reached;
    private final Set<String> current;
    private final Set<String> passed;

    ElementStates(ProcessModel model, List<Visit> visits) {
        this.model = model;
        // An instance that was moved to this version may have been where only the older one goes.
        Set<String> drawn = model.nodes().stream().map(ProcessModel.Node::id).collect(Collectors.toSet());
        this.visits =
                visits.stream().filter(visit -> drawn.contains(visit.element())).toList();
        this.reached = elements(visit -> true);
        this.current = elements(visit -> !visit.ended());
        this.passed = elements(Visit::done);
    }

    List<String> done() {
        return passed.stream().filter(element -> !current.contains(element)).toList();
    }

    List<String> current() {
        return List.copyOf(current);
    }

    List<String> dropped() {
        return reached.stream()
                .filter(element -> !current.contains(element) && !passed.contains(element))
                .toList();
    }

    Map<String, Integer> times() {
        Map<String, Integer> times = new LinkedHashMap<>();
        visits.stream().filter(visit -> !visit.loop()).forEach(visit -> times.merge(visit.element(), 1, Integer::sum));
        return times;
    }

    List<Visit> open(String element) {
        return visits.stream()
                .filter(visit -> visit.element().equals(element) && !visit.ended() && !visit.loop())
                .toList();
    }

    Diagram.State state(String element) {
        if (current.contains(element)) {
            return Diagram.State.CURRENT;
        }
        if (passed.contains(element)) {
            return Diagram.State.DONE;
        }
        return reached.contains(element) ? Diagram.State.DROPPED : Diagram.State.AHEAD;
    }

    /**
     * A flow with no other beside it at one of its ends was taken if that end tells so; of all the others, {@code noted}
     * tells.
     */
    List<String> taken(Set<String> noted) {
        Map<String, Long> outgoing =
                model.flows().stream().collect(Collectors.groupingBy(Flow::source, Collectors.counting()));
        Map<String, Long> incoming =
                model.flows().stream().collect(Collectors.groupingBy(Flow::target, Collectors.counting()));
        return model.flows().stream()
                .filter(flow -> noted.contains(flow.id())
                        || reached.contains(flow.target()) && incoming.getOrDefault(flow.target(), 0L) == 1
                        || passed.contains(flow.source()) && outgoing.getOrDefault(flow.source(), 0L) == 1)
                .map(Flow::id)
                .toList();
    }

    private Set<String> elements(Predicate<Visit> which) {
        Set<String> loops =
                visits.stream().filter(Visit::loop).map(Visit::element).collect(Collectors.toSet());
        // An element that repeats is through when its loop is, not when one of its repetitions is.
        return visits.stream()
                .filter(visit -> visit.loop() || !loops.contains(visit.element()))
                .filter(which)
                .map(Visit::element)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
