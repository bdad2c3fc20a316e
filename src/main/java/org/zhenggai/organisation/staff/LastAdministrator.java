package org.zhenggai.organisation.staff;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.Role;
import org.zhenggai.organisation.persistence.AdministratorMapper;
import org.zhenggai.platform.Refused;

/**
 * Each administrator's role is held by somebody who can sign in. Without a security administrator nobody could appoint
 * another one, and without a system administrator nobody would get a new password.
 */
@Component
class LastAdministrator {

    private final AdministratorMapper administrators;

    LastAdministrator(AdministratorMapper administrators) {
        this.administrators = administrators;
    }

    /** Before anything is read: two who remove each other, or leave the same post, do so one after the other. */
    void takeTurn() {
        administrators.lock();
    }

    void check(Person before, Set<Role> after) {
        if (!before.active()) {
            return;
        }
        before.roles().stream()
                .filter(role -> role.administers() && !after.contains(role))
                .filter(role -> administrators.othersHolding(role, before.username()) == 0)
                .findAny()
                .ifPresent(role -> {
                    throw Refused.conflict("account.last." + role, before.name());
                });
    }
}
