package org.zhenggai.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhenggai.audit.AuditEvent.Change;
import org.zhenggai.audit.persistence.AuditRow;

/** Between an event and its row. What was a date or an enum in a change comes back as its text. */
@Component
class AuditRows {

    private static final TypeReference<LinkedHashMap<String, Change>> CHANGES = new TypeReference<>() {};

    private final ObjectMapper json;

    AuditRows(ObjectMapper json) {
        this.json = json;
    }

    AuditRow row(AuditEvent event) {
        return new AuditRow(
                event.id(),
                event.at(),
                event.event(),
                event.meaning().name(),
                event.item(),
                event.round(),
                event.actor(),
                event.unit(),
                event.channel(),
                event.step(),
                event.taskId(),
                event.workNo(),
                event.work(),
                event.text(),
                event.opinion(),
                event.evidence().isEmpty() ? null : String.join(",", event.evidence()),
                event.changes().isEmpty() ? null : write(event.changes()));
    }

    AuditEvent event(AuditRow row) {
        return new AuditEvent(
                row.id(),
                row.at(),
                row.event(),
                Meaning.valueOf(row.meaning()),
                row.itemCode(),
                row.round(),
                row.actor(),
                row.unitCode(),
                row.channel(),
                row.step(),
                row.taskId(),
                row.workNo(),
                row.work(),
                row.text(),
                row.opinion(),
                row.evidence() == null ? List.of() : List.of(row.evidence().split(",")),
                row.changes() == null ? Map.of() : read(row.changes()));
    }

    private String write(Map<String, Change> changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("Changes must be plain values", unwritable);
        }
    }

    private Map<String, Change> read(String changes) {
        try {
            return json.readValue(changes, CHANGES);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("An audit row does not hold JSON: " + changes, damaged);
        }
    }
}
