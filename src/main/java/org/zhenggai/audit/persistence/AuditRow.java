package org.zhenggai.audit.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event as stored: evidence ids separated by commas, changes as JSON. */
public record AuditRow(
        @Nullable Long id,
        Instant at,
        String event,
        String meaning,
        @Nullable String itemCode,
        @Nullable Integer round,
        String actor,
        @Nullable String unitCode,
        String channel,
        @Nullable String step,
        @Nullable String taskId,
        @Nullable Integer workNo,
        boolean work,
        @Nullable String text,
        @Nullable String opinion,
        @Nullable String evidence,
        @Nullable String changes) {}
