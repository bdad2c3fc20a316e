package org.zhenggai.supervision;

import java.time.Instant;
import java.time.LocalDate;

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
        String rung,
        Integer deadlineVersion,
        Status status,
        String servedBy,
        Instant servedAt,
        String reply,
        String repliedBy,
        Instant repliedAt,
        String opinion,
        Instant closedAt) {

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
