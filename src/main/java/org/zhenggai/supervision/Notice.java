package org.zhenggai.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 督办单. {@code rung} and {@code deadlineVersion} name the step of the ladder that served it; an officer's own notice
 * has neither. {@code opinion} is what the last review of the reply said.
 */
public record Notice(
        String item,
        int no,
        int round,
        NoticeLevel level,
        String text,
        LocalDate replyDue,
        @Nullable String rung,
        @Nullable Integer deadlineVersion,
        Status status,
        String servedBy,
        Instant servedAt,
        @Nullable String reply,
        @Nullable String repliedBy,
        @Nullable Instant repliedAt,
        @Nullable String opinion,
        @Nullable Instant closedAt) {

    public enum Status {
        SERVED,
        REPLIED,
        RETURNED,
        CLOSED,
        /** The item was withdrawn. */
        MOOT;

        public boolean open() {
            return this == SERVED || this == REPLIED || this == RETURNED;
        }
    }
}
