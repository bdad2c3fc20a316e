package org.zhenggai.organisation;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditEvent.Change;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.platform.Refused;

/** Who may touch an account, and the audit event that says that they did; passwords never enter it. */
@Component
public class OrganisationJournal {

    private final AuditTrail trail;
    private final CurrentActor currentActor;
    private final Clock clock;

    OrganisationJournal(AuditTrail trail, CurrentActor currentActor, Clock clock) {
        this.trail = trail;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    public Actor actor() {
        return currentActor.get();
    }

    public void require(Role role) {
        actor().require(role);
    }

    /** Separated duties: an administrator acts on others only. */
    public void requireFor(String username, Role role) {
        require(role);
        if (actor().username().equals(username)) {
            throw Refused.forbidden("account.forbidden.own");
        }
    }

    public void note(String event, String username, Map<String, Change> changes) {
        trail.append(AuditEvent.of(event, actor(), clock.instant())
                .saying(username, null)
                .changing(changes));
    }

    public void added(Person person) {
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("name", new Change(null, person.name()));
        changes.put("unit", new Change(null, person.unit()));
        changes.put("roles", new Change(null, names(person.roles())));
        note("PERSON_ADDED", person.username(), changes);
    }

    public static String names(Iterable<Role> roles) {
        Set<String> names = new TreeSet<>();
        roles.forEach(role -> names.add(role.name()));
        return String.join(", ", names);
    }
}
