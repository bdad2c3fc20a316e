package org.zhenggai.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 回头看 on what a round closed. */
public record LookBack(
        String item,
        int round,
        LocalDate dueOn,
        Status status,
        @Nullable String opinion,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    public LookBack opened() {
        return new LookBack(item, round, dueOn, Status.OPEN, opinion, decidedBy, decidedAt);
    }

    public enum Status {
        SCHEDULED,
        OPEN,
        HELD,
        RELAPSED
    }
}
