package org.zhenggai.supervision;

import java.time.Instant;
import java.time.LocalDate;

/** 回头看 on what a round closed. */
public record LookBack(
        String item, int round, LocalDate dueOn, Status status, String opinion, String decidedBy, Instant decidedAt) {

    public enum Status {
        SCHEDULED,
        OPEN,
        HELD,
        RELAPSED
    }
}
