package org.zhenggai.rectification.diagram;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.persistence.AssignmentMapper;
import org.zhenggai.rectification.persistence.FlowMapper;

/** Puts history, open duties and noted flows together on the models. */
@Component
class DrawDiagram {

    private final Drawings models;
    private final AssignmentMapper assignments;
    private final FlowMapper flows;
    private final Texts texts;
    private final Clock clock;

    DrawDiagram(Drawings models, AssignmentMapper assignments, FlowMapper flows, Texts texts, Clock clock) {
        this.models = models;
        this.assignments = assignments;
        this.flows = flows;
        this.texts = texts;
        this.clock = clock;
    }

    List<Diagram> all(String item, List<RoundTraces.Numbered> traces) {
        OpenDues dues = new OpenDues(
                assignments.of(item),
                traces.stream().map(RoundTraces.Numbered::trace).toList());
        Map<String, Set<String>> noted = flows.of(item).stream()
                .collect(Collectors.groupingBy(
                        FlowMapper.Taken::instance, Collectors.mapping(FlowMapper.Taken::flow, Collectors.toSet())));
        Map<String, Diagram.Parent> callers = callers(traces);
        return traces.stream()
                .map(one -> diagram(
                        one,
                        callers.get(one.trace().instance()),
                        dues,
                        noted.getOrDefault(one.trace().instance(), Set.of())))
                .toList();
    }

    private static Map<String, Diagram.Parent> callers(List<RoundTraces.Numbered> traces) {
        Map<String, Diagram.Parent> callers = new HashMap<>();
        traces.forEach(one -> one.trace().visits().stream()
                .filter(visit -> visit.called() != null)
                .forEach(visit -> callers.put(
                        visit.called(), new Diagram.Parent(one.trace().instance(), visit.element()))));
        return callers;
    }

    private Diagram diagram(
            RoundTraces.Numbered one, Diagram.@Nullable Parent parent, OpenDues dues, Set<String> noted) {
        ProcessTrace trace = one.trace();
        ProcessModel model = models.get(trace.model());
        ElementStates states = new ElementStates(model, trace.visits());
        Map<String, Integer> times = states.times();
        Set<String> looped = model.nodes().stream()
                .filter(ProcessModel.Node::looped)
                .map(ProcessModel.Node::id)
                .collect(Collectors.toSet());
        Map<String, Diagram.Current> current = new LinkedHashMap<>();
        states.current()
                .forEach(id -> current.put(
                        id, current(id, states.open(id), times.getOrDefault(id, 0), looped.contains(id), dues)));
        return new Diagram(
                trace.instance(),
                trace.process(),
                texts.orElse("process." + trace.process(), model.name()),
                one.no(),
                model.id(),
                parent,
                Zones.cityTime(trace.startedAt()),
                Zones.cityTime(trace.endedAt()),
                states.done(),
                List.copyOf(current.values()),
                states.dropped(),
                states.taken(noted),
                times,
                model.nodes().stream()
                        .filter(node -> node.type() != ProcessModel.Type.OTHER)
                        .map(node -> step(
                                node,
                                states.state(node.id()),
                                times.getOrDefault(node.id(), 0),
                                current.get(node.id())))
                        .toList());
    }

    private Diagram.Current current(
            String element, List<ProcessTrace.Visit> open, int times, boolean looped, OpenDues dues) {
        Instant due = dues.earliest(open);
        LocalDate lastDay = due == null ? null : Zones.lastDayBefore(due);
        long over = lastDay == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(lastDay, Zones.today(clock)));
        return new Diagram.Current(element, lastDay, over > 0, over, times, open.size(), looped);
    }

    private Diagram.Step step(
            ProcessModel.Node node, Diagram.State state, int times, Diagram.@Nullable Current current) {
        String key = node.calls() == null ? "step." + node.id() : "process." + node.calls();
        return new Diagram.Step(
                node.id(),
                texts.orElse(key, node.name()),
                node.type(),
                state,
                times,
                node.looped(),
                current == null ? null : current.due());
    }
}
