package org.zhenggai.organisation;

import org.springframework.stereotype.Component;
import org.zhenggai.platform.Refused;

/**
 * Who may reset whose password. Whoever knows the new one could sign in with it: a security administrator is therefore
 * never in the hands of those whom they watch.
 */
@Component
public class ResetRule {

    private final Organisation organisation;
    private final OrganisationJournal journal;

    ResetRule(Organisation organisation, OrganisationJournal journal) {
        this.organisation = organisation;
        this.journal = journal;
    }

    public void check(String username) {
        if (!isSecurityAdministrator(username)) {
            journal.requireFor(username, Role.SYSTEM_ADMIN);
        } else if (journal.actor().is(Role.SECURITY_ADMIN)) {
            journal.requireFor(username, Role.SECURITY_ADMIN);
        } else {
            throw Refused.forbidden("account.forbidden.reset-of-security-admin");
        }
    }

    private boolean isSecurityAdministrator(String username) {
        return organisation
                .findPerson(username)
                .filter(person -> person.roles().contains(Role.SECURITY_ADMIN))
                .isPresent();
    }
}
