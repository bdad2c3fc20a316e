package org.zhenggai.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 延期申请. {@code deadline} is the one that held when it was asked; asking moves no date, only consent does. */
public record ExtensionRequest(
        String item,
        int no,
        int round,
        LocalDate deadline,
        LocalDate requestedDeadline,
        String reason,
        Status status,
        String requestedBy,
        Instant requestedAt,
        @Nullable String opinion,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    public enum Status {
        OPEN,
        GRANTED,
        REFUSED,
        /** The item ended before anybody decided. */
        MOOT
    }
}
