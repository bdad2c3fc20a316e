package org.zhenggai.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.Meaning;

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
        Meaning meaning,
        String step,
        Integer workNo,
        Integer satelliteNo,
        Integer round,
        String text,
        String opinion,
        List<String> evidence,
        String channel,
        Map<String, AuditEvent.Change> changes) {

    /** For those who know no meanings: whether what was handed in before it comes back. */
    @JsonProperty
    public boolean negative() {
        return meaning.negative();
    }
}
