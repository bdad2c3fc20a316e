package org.zhenggai.rectification.diagram;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.diagram.ProcessTrace.Visit;

/** When what is open at an element is due; a call activity is due when what it called is. */
final class OpenDues {

    private final Map<String, Assignment> duties;
    private final Map<String, ProcessTrace> traces;

    OpenDues(Collection<Assignment> duties, Collection<ProcessTrace> traces) {
        this.duties = duties.stream().collect(Collectors.toMap(Assignment::taskId, Function.identity()));
        this.traces = traces.stream().collect(Collectors.toMap(ProcessTrace::instance, Function.identity()));
    }

    /** The earliest of all; null where nobody owes anything. */
    @Nullable
    Instant earliest(List<Visit> visits) {
        return visits.stream()
                .filter(visit -> !visit.ended())
                .map(this::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private @Nullable Instant due(Visit visit) {
        if (visit.task() != null) {
            Assignment duty = duties.get(visit.task());
            return duty == null ? null : duty.dueAt();
        }
        ProcessTrace called = visit.called() == null ? null : traces.get(visit.called());
        return called == null ? null : earliest(called.visits());
    }
}
