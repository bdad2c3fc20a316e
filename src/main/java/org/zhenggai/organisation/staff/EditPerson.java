package org.zhenggai.organisation.staff;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.audit.AuditEvent.Change;
import org.zhenggai.organisation.AccountChanged;
import org.zhenggai.organisation.Handover;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.OrganisationJournal;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.PersonRenamed;
import org.zhenggai.organisation.Role;
import org.zhenggai.organisation.StaffRules;
import org.zhenggai.organisation.persistence.PersonMapper;
import org.zhenggai.organisation.persistence.PersonRow;
import org.zhenggai.platform.Refused;

/**
 * Somebody marries or moves to another unit. Their roles stay, so the new unit must have room for them; their work stays
 * with the old one.
 */
@Service
public class EditPerson {

    private final PersonMapper people;
    private final Organisation organisation;
    private final Directory directory;
    private final StaffRules rules;
    private final LastAdministrator lastAdministrator;
    private final Succession succession;
    private final OrganisationJournal journal;
    private final ApplicationEventPublisher events;

    EditPerson(
            PersonMapper people,
            Organisation organisation,
            Directory directory,
            StaffRules rules,
            LastAdministrator lastAdministrator,
            Succession succession,
            OrganisationJournal journal,
            ApplicationEventPublisher events) {
        this.people = people;
        this.organisation = organisation;
        this.directory = directory;
        this.rules = rules;
        this.lastAdministrator = lastAdministrator;
        this.succession = succession;
        this.journal = journal;
        this.events = events;
    }

    @Transactional
    public void edit(String username, String name, String unit, Handover handover) {
        journal.requireFor(username, Role.SYSTEM_ADMIN);
        lastAdministrator.takeTurn();
        Person person =
                organisation.findPerson(username).orElseThrow(() -> Refused.notFound("account.unknown", username));
        PersonRow before = people.find(username).orElseThrow(() -> Refused.notFound("account.unknown", username));
        PersonRow after = new PersonRow(username, rules.name(name), unit, before.active(), before.version());
        rules.checkRoles(person.roles(), unit);
        if (after.equals(before)) {
            return;
        }
        if (people.update(after) == 0) {
            throw Refused.conflict("account.changed-meanwhile", username);
        }
        directory.changed();
        journal.note("PERSON_EDITED", username, changes(before, after));
        if (!before.name().equals(after.name())) {
            events.publishEvent(new PersonRenamed(username, before.name(), after.name()));
        }
        if (!before.unitCode().equals(unit)) {
            events.publishEvent(new AccountChanged(username));
            succession.settle(person, handover);
        }
    }

    private static Map<String, Change> changes(PersonRow before, PersonRow after) {
        Map<String, Change> changes = new LinkedHashMap<>();
        if (!before.name().equals(after.name())) {
            changes.put("name", new Change(before.name(), after.name()));
        }
        if (!before.unitCode().equals(after.unitCode())) {
            changes.put("unit", new Change(before.unitCode(), after.unitCode()));
        }
        return changes;
    }
}
