package org.zhenggai.alert.delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.zhenggai.alert.Preference;
import org.zhenggai.audit.AuditEvent.Change;

/** What the history keeps of a choice: everything but the address, of which only that it changed. */
final class ChoiceChanges {

    private static final String HIDDEN = "***";

    private ChoiceChanges() {}

    /** Both list the channels in the same order. */
    static Map<String, Change> between(NotificationSettings before, NotificationSettings after) {
        Map<String, Change> changes = new LinkedHashMap<>();
        if (!Objects.equals(before.email(), after.email())) {
            changes.put("email", new Change(hidden(before.email()), hidden(after.email())));
        }
        for (int i = 0; i < before.channels().size(); i++) {
            Preference from = before.channels().get(i);
            Preference to = after.channels().get(i);
            if (!from.equals(to)) {
                changes.put(from.channel().name(), new Change(said(from), said(to)));
            }
        }
        return changes;
    }

    private static String hidden(String email) {
        return email == null ? null : HIDDEN;
    }

    private static String said(Preference preference) {
        String hours = preference.quietFrom() == null ? "" : " " + preference.quietFrom() + "-" + preference.quietTo();
        String digest = Boolean.TRUE.equals(preference.digest()) ? " digest" : "";
        return (preference.enabled() ? "on" : "off") + hours + digest;
    }
}
