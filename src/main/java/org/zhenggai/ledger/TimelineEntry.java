package org.zhenggai.ledger;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.zhenggai.audit.AuditEvent;

/** One event of an item's story; {@code actor} and {@code unit} are codes, their names beside them. */
public record TimelineEntry(
        String id,
        OffsetDateTime at,
        String actor,
        String actorName,
        String unit,
        String unitName,
        String event,
        String eventName,
        String step,
        Integer workNo,
        Integer satelliteNo,
        Integer round,
        String text,
        String opinion,
        List<String> evidence,
        String channel,
        Map<String, AuditEvent.Change> changes) {}
