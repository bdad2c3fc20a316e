package org.zhenggai.organisation.staff;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.audit.AuditEvent.Change;
import org.zhenggai.organisation.AccountChanged;
import org.zhenggai.organisation.Handover;
import org.zhenggai.organisation.NewPerson;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.OrganisationJournal;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.Role;
import org.zhenggai.organisation.StaffRules;
import org.zhenggai.organisation.TemporaryPassword;
import org.zhenggai.organisation.persistence.PersonMapper;
import org.zhenggai.organisation.persistence.PersonRow;
import org.zhenggai.platform.Refused;

/** People come, go and change their roles: one administrator adds and removes, the other one sets roles. */
@Service
public class Staff {

    private final PersonMapper people;
    private final Roster roster;
    private final Organisation organisation;
    private final Accounts accounts;
    private final StaffRules rules;
    private final LastAdministrator lastAdministrator;
    private final Succession succession;
    private final OrganisationJournal journal;
    private final ApplicationEventPublisher events;

    Staff(
            PersonMapper people,
            Roster roster,
            Organisation organisation,
            Accounts accounts,
            StaffRules rules,
            LastAdministrator lastAdministrator,
            Succession succession,
            OrganisationJournal journal,
            ApplicationEventPublisher events) {
        this.people = people;
        this.roster = roster;
        this.organisation = organisation;
        this.accounts = accounts;
        this.rules = rules;
        this.lastAdministrator = lastAdministrator;
        this.succession = succession;
        this.journal = journal;
        this.events = events;
    }

    public List<Person> all() {
        if (!journal.actor().isOneOf(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN)) {
            throw Refused.forbidden("account.forbidden.list");
        }
        return roster.people();
    }

    /** Adds the person and answers the temporary password, which is told once and kept nowhere. */
    @Transactional
    public String add(NewPerson newPerson) {
        journal.require(Role.SYSTEM_ADMIN);
        Person person = rules.accept(newPerson);
        String temporary = TemporaryPassword.next();
        accounts.create(person, temporary, true);
        succession.arrived(person);
        return temporary;
    }

    /** What a role that is taken away had in hand is handed over. */
    @Transactional
    public Person setRoles(String username, Set<Role> roles, Handover handover) {
        journal.requireFor(username, Role.SECURITY_ADMIN);
        lastAdministrator.takeTurn();
        Person before = get(username);
        rules.checkRoles(roles, before.unit());
        if (!before.roles().equals(roles)) {
            lastAdministrator.check(before, roles);
            update(row(username));
            people.deleteRoles(username);
            roles.forEach(role -> people.insertRole(username, role));
            journal.note(
                    "ROLES_CHANGED",
                    username,
                    Map.of(
                            "roles",
                            new Change(OrganisationJournal.names(before.roles()), OrganisationJournal.names(roles))));
            succession.settle(before, handover);
        }
        return get(username);
    }

    @Transactional
    public void activate(String username) {
        journal.requireFor(username, Role.SYSTEM_ADMIN);
        lastAdministrator.takeTurn();
        Person before = get(username);
        setActive(username, true, "PERSON_ACTIVATED");
        succession.settle(before, Handover.BACK);
    }

    /** What the person had in hand is handed over. */
    @Transactional
    public void deactivate(String username, Handover handover) {
        journal.requireFor(username, Role.SYSTEM_ADMIN);
        lastAdministrator.takeTurn();
        Person before = get(username);
        if (before.active()) {
            lastAdministrator.check(before, Set.of());
            setActive(username, false, "PERSON_DEACTIVATED");
            succession.settle(before, handover);
        }
    }

    private void setActive(String username, boolean active, String event) {
        PersonRow row = row(username);
        if (row.active() != active) {
            update(new PersonRow(username, row.name(), row.unitCode(), active, row.version()));
            journal.note(event, username, Map.of("active", new Change(row.active(), active)));
        }
    }

    private void update(PersonRow row) {
        if (people.update(row) == 0) {
            throw Refused.conflict("account.changed-meanwhile", row.username());
        }
        events.publishEvent(new AccountChanged(row.username()));
    }

    private PersonRow row(String username) {
        return people.find(username).orElseThrow(() -> Refused.notFound("account.unknown", username));
    }

    private Person get(String username) {
        return organisation.findPerson(username).orElseThrow(() -> Refused.notFound("account.unknown", username));
    }
}
