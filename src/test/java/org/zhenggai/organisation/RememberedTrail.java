package org.zhenggai.organisation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Primary;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditTrail;

/** An audit trail that forgets with the test. */
@Primary
public class RememberedTrail implements AuditTrail {

    private final List<AuditEvent> events = new ArrayList<>();

    @Override
    public synchronized void append(AuditEvent event) {
        events.add(event);
    }

    @Override
    public synchronized List<AuditEvent> timeline(String item) {
        return List.copyOf(events);
    }

    @Override
    public boolean worked(String item, String username) {
        return false;
    }

    public synchronized AuditEvent last() {
        return events.get(events.size() - 1);
    }
}
