package org.zhenggai.audit;

import java.util.List;

/** Appends events in the caller's transaction and reads them back; nothing updates or deletes one. */
public interface AuditTrail {

    void append(AuditEvent event);

    /** The item's events, oldest first. */
    List<AuditEvent> timeline(String item);

    /** Whether this person carried out a measure, a milestone or a report of the item. */
    boolean worked(String item, String username);
}
