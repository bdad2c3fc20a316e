package org.zhenggai.rectification.process;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditEvent.Change;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.organisation.CurrentActor;

/** Writes down who moved which instances to a newer model. */
@Component
public class MigrationJournal {

    private final AuditTrail trail;
    private final CurrentActor currentActor;
    private final Clock clock;

    MigrationJournal(AuditTrail trail, CurrentActor currentActor, Clock clock) {
        this.trail = trail;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Transactional
    public void migrated(ProcessDefinition from, ProcessDefinition to, int migrated, List<String> left) {
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("version", new Change(from.getVersion(), to.getVersion()));
        changes.put("migrated", new Change(null, migrated));
        if (!left.isEmpty()) {
            changes.put("left", new Change(null, String.join(", ", left)));
        }
        trail.append(AuditEvent.of("MODELS_MIGRATED", currentActor.get(), clock.instant())
                .saying(from.getKey(), null)
                .changing(changes));
    }
}
