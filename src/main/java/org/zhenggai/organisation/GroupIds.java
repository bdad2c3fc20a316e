package org.zhenggai.organisation;

import java.util.LinkedHashSet;
import java.util.Set;

/** The engine's groups of a person: each role, and each role in the person's unit. */
public final class GroupIds {

    public static Set<String> of(Actor actor) {
        return of(actor.unit(), actor.roles());
    }

    public static Set<String> of(String unit, Set<Role> roles) {
        Set<String> groups = new LinkedHashSet<>();
        for (Role role : roles) {
            groups.add(role.name());
            groups.add(new Post(unit, role).groupId());
        }
        return groups;
    }

    private GroupIds() {}
}
