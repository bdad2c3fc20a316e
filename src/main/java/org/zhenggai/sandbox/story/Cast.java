package org.zhenggai.sandbox.story;

import java.util.Comparator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhenggai.alert.Alert;
import org.zhenggai.alert.inbox.Alerts;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Channel;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Person;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.rectification.Assignment;

/** Who plays which part. */
@Component
@Profile("sandbox")
class Cast {

    private static final PageRequest WHOLE_INBOX = PageRequest.of(0, 500);

    private final Organisation organisation;
    private final AuditTrail audit;
    private final Alerts alerts;

    Cast(Organisation organisation, AuditTrail audit, Alerts alerts) {
        this.organisation = organisation;
        this.audit = audit;
        this.alerts = alerts;
    }

    Person named(String username) {
        return organisation
                .findPerson(username)
                .orElseThrow(() -> new IllegalStateException("The story knows " + username + ", the seeds do not"));
    }

    /** Whoever took the duty; else who holds the post and did no work on the item, whoever has fewer roles first. */
    Person of(Assignment duty) {
        if (duty.person() != null) {
            return named(duty.person());
        }
        return organisation.holdersOf(duty.post()).stream()
                .min(Comparator.comparing((Person person) -> audit.worked(duty.item(), person.username()))
                        .thenComparing(person -> person.roles().size())
                        .thenComparing(Person::username))
                .orElseThrow(() -> new IllegalStateException("Nobody holds " + duty.post()));
    }

    Actor actor(Person person) {
        return new Actor(person.username(), person.unit(), person.roles(), Channel.SYSTEM);
    }

    /** Whoever works at an item has read what they were told about it; {@code item} null for whatever is unread. */
    void read(Person person, String item) {
        Actor reader = actor(person);
        alerts.inbox(reader, true, WHOLE_INBOX).content().stream()
                .filter(alert -> item == null || item.equals(alert.item()))
                .map(Alert::id)
                .forEach(id -> alerts.receipt(id, reader));
    }
}
