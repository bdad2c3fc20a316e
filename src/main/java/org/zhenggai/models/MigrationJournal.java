package org.zhenggai.models;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditEvent.Change;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.organisation.CurrentActor;

/** Writes down who moved which instances to a newer model. */
@Component
class MigrationJournal {

    private final AuditTrail trail;
    private final CurrentActor currentActor;
    private final Clock clock;

    MigrationJournal(AuditTrail trail, CurrentActor currentActor, Clock clock) {
        this.trail = trail;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Transactional
    void migrated(String process, int from, int to, int migrated, List<String> left) {
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("version", new Change(from, to));
        changes.put("migrated", new Change(null, migrated));
        if (!left.isEmpty()) {
            changes.put("left", new Change(null, String.join(", ", left)));
        }
        trail.append(AuditEvent.of("MODELS_MIGRATED", currentActor.get(), clock.instant())
                .saying(process, null)
                .changing(changes));
    }
}
