package org.zhenggai.organisation;

import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.text.OneLine;

/** What makes a new person, and a set of roles, acceptable. */
@Component
public class StaffRules {

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9]*([._-][a-z0-9]+)*");
    private static final int MAX_USERNAME = 64;
    private static final int MAX_NAME = 100;

    private final Organisation organisation;

    StaffRules(Organisation organisation) {
        this.organisation = organisation;
    }

    public Person accept(NewPerson newPerson) {
        String username = newPerson.username();
        if (username == null
                || username.length() < 2
                || username.length() > MAX_USERNAME
                || !USERNAME.matcher(username).matches()) {
            throw Refused.invalid("account.username.invalid", MAX_USERNAME);
        }
        // The name under which the platform itself stands in the history.
        if (username.equals(Actor.SYSTEM.username())) {
            throw Refused.invalid("account.username.reserved", username);
        }
        String name = name(newPerson.name());
        checkRoles(newPerson.roles(), newPerson.unit());
        // Otherwise a system administrator could appoint the very person who is to watch them.
        if (newPerson.roles().stream().anyMatch(Role::administers)) {
            throw Refused.forbidden("account.roles.granted-by-security-admin");
        }
        return new Person(username, name, newPerson.unit(), true, Set.copyOf(newPerson.roles()));
    }

    public String name(String name) {
        return OneLine.of(name, MAX_NAME).orElseThrow(() -> Refused.invalid("account.name.invalid", MAX_NAME));
    }

    /** Whoever administers has no business role and no second administrator's; an officer belongs to the office. */
    public void checkRoles(Set<Role> roles, String unitCode) {
        if (roles == null) {
            throw Refused.invalid("account.roles.missing");
        }
        Unit unit = organisation
                .findUnit(unitCode)
                .orElseThrow(() -> Refused.invalid("organisation.unit.unknown", unitCode));
        if (roles.size() > 1 && roles.stream().anyMatch(Role::administers)) {
            throw Refused.invalid("account.roles.separated");
        }
        if (roles.stream().anyMatch(role -> !role.fits(unit.kind()))) {
            throw Refused.invalid("account.roles.unfit", unit.name());
        }
    }
}
