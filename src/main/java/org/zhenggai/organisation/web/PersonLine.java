package org.zhenggai.organisation.web;

import java.util.Set;
import java.util.TreeSet;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.Role;

/** Somebody as the pages of the administration show them. {@code mustChange}: somebody else knows their password. */
record PersonLine(
        String username,
        String name,
        String unit,
        String unitName,
        Set<Role> roles,
        boolean active,
        boolean mustChange) {

    static PersonLine of(Person person, String unitName, boolean mustChange) {
        return new PersonLine(
                person.username(),
                person.name(),
                person.unit(),
                unitName,
                new TreeSet<>(person.roles()),
                person.active(),
                mustChange);
    }

    /** Only another security administrator resets this one's password. */
    public boolean watches() {
        return roles.contains(Role.SECURITY_ADMIN);
    }
}
