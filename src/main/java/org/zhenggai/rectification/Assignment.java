package org.zhenggai.rectification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Post;
import org.zhenggai.organisation.Role;

/** One open duty: who owes which step of an item by when. {@code person} is set once somebody took or was given it. */
public record Assignment(
        String taskId,
        String item,
        String step,
        @Nullable Integer workNo,
        String unit,
        Role role,
        @Nullable String person,
        Instant dueAt,
        Instant createdAt) {

    /** Whether {@code workNo} numbers a report, request, notice or look back, and no piece of the item's own work. */
    public boolean besideLife() {
        return Step.of(step).beside();
    }

    /** The number of what a duty beside the item's life is about; each such process is started with one. */
    public int numberBesideLife() {
        if (workNo == null) {
            throw new IllegalStateException(step + " numbers nothing");
        }
        return workNo;
    }

    /** Whether no consent has moved the duty's own date; {@code consent} null for none. */
    public boolean openedAfter(@Nullable Instant consent) {
        return consent == null || createdAt.isAfter(consent);
    }

    public Post post() {
        return new Post(unit, role);
    }

    public boolean owedBy(Actor actor) {
        return person == null ? actor.holds(post()) : person.equals(actor.username());
    }
}
