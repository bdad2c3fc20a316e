package org.zhenggai.rectification;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhenggai.audit.AuditEvent.Change;

/** What became of an item, for the history: its status in any case, and whatever else is different now. */
public final class ItemChanges {

    /** The plan is not among them: it is what the event itself says. */
    public static Map<String, Change> between(SupervisedItem before, SupervisedItem after) {
        ItemState from = before.state();
        ItemState to = after.state();
        Map<String, Change> changes = new TreeMap<>();
        changes.put("status", new Change(from.status().name(), to.status().name()));
        note(changes, "responsibleUnit", from.responsibleUnit(), to.responsibleUnit());
        note(changes, "responsibleLeader", from.responsibleLeader(), to.responsibleLeader());
        note(
                changes,
                "deadline",
                told(from.schedule().deadline()),
                told(to.schedule().deadline()));
        note(changes, "percent", from.percent(), to.percent());
        note(changes, "satisfaction", from.satisfaction(), to.satisfaction());
        note(changes, "round", from.round(), to.round());
        return changes;
    }

    private static void note(Map<String, Change> changes, String field, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            changes.put(field, new Change(from, to));
        }
    }

    private static @Nullable String told(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private ItemChanges() {}
}
