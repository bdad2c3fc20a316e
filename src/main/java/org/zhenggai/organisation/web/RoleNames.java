package org.zhenggai.organisation.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.Refused;

/** Roles as somebody wrote them; null where nothing was written at all. */
final class RoleNames {

    private RoleNames() {}

    static Set<Role> roles(List<String> names) {
        if (names == null) {
            return null;
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        names.forEach(name -> roles.add(role(name)));
        return roles;
    }

    private static Role role(String name) {
        try {
            return Role.valueOf(String.valueOf(name));
        } catch (IllegalArgumentException unknown) {
            throw Refused.invalid("organisation.role.unknown", name);
        }
    }
}
