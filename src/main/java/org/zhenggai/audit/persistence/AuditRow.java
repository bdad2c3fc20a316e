package org.zhenggai.audit.persistence;

import java.time.Instant;

/** An event as stored: evidence ids separated by commas, changes as JSON. */
public record AuditRow(
        Long id,
        Instant at,
        String event,
        String meaning,
        String itemCode,
        Integer round,
        String actor,
        String unitCode,
        String channel,
        String step,
        String taskId,
        Integer workNo,
        boolean work,
        String text,
        String opinion,
        String evidence,
        String changes) {}
