package org.zhenggai.rectification.dates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhenggai.audit.AuditEvent.Change;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.Measure;
import org.zhenggai.rectification.SupervisedItem;

/** For the history, every date of an item that is another one now: its deadline, its pieces of work, its open duties. */
final class MovedDates {

    private final Map<String, Change> changes = new TreeMap<>();
    private boolean duties;

    void deadline(SupervisedItem before, SupervisedItem after) {
        note(
                "deadline",
                before.state().schedule().dueOn(),
                after.state().schedule().dueOn());
    }

    void work(List<Measure> before, List<Measure> after) {
        Map<Integer, Measure> now = after.stream().collect(Collectors.toMap(Measure::no, Function.identity()));
        before.forEach(piece -> {
            Measure later = now.get(piece.no());
            note("work " + piece.no(), piece.dueOn(), later == null ? null : later.dueOn());
        });
    }

    void duty(Assignment duty, Instant due) {
        if (!due.equals(duty.dueAt())) {
            duties = true;
            String about = duty.workNo() == null ? "" : " " + duty.workNo();
            note(duty.step() + about, Zones.lastDayBefore(duty.dueAt()), Zones.lastDayBefore(due));
        }
    }

    /** Whether any duty has another date. */
    boolean duties() {
        return duties;
    }

    /** By what the date is of. */
    Map<String, Change> changes() {
        return changes;
    }

    private void note(String what, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (!Objects.equals(from, to)) {
            changes.put(what, new Change(String.valueOf(from), String.valueOf(to)));
        }
    }
}
