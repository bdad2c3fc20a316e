package org.zhenggai.audit;

import java.util.List;

/** Appends events to the transaction of the change that they tell, and reads them back; nothing updates or deletes one. */
public interface AuditTrail {

    void append(AuditEvent event);

    /** The item's events, oldest first. */
    List<AuditEvent> timeline(String item);

    /** Whether this person carried out a measure, a milestone or a report of the item. */
    boolean worked(String item, String username);
}
