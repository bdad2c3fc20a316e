package org.zhenggai.organisation.staff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.Role;
import org.zhenggai.organisation.persistence.PersonRoleRow;

/** Puts people together from one row for each role, in the order of the rows. */
final class People {

    private People() {}

    static List<Person> assemble(List<PersonRoleRow> rows) {
        Map<String, Person> people = new LinkedHashMap<>();
        for (PersonRoleRow row : rows) {
            Set<Role> roles = people.computeIfAbsent(row.username(), username -> without(row))
                    .roles();
            if (row.role() != null) {
                roles.add(row.role());
            }
        }
        return new ArrayList<>(people.values());
    }

    private static Person without(PersonRoleRow row) {
        return new Person(row.username(), row.name(), row.unitCode(), row.active(), EnumSet.noneOf(Role.class));
    }
}
