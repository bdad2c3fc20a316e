package org.zhenggai.organisation;

import org.zhenggai.platform.Refused;

/** A role in a unit; the engine knows it as a group with the id {@code unit.ROLE}. */
public record Post(String unit, Role role) {

    public static Post of(String groupId) {
        int dot = groupId.indexOf('.');
        if (dot < 1) {
            throw Refused.invalid("organisation.post.unknown", groupId);
        }
        return new Post(groupId.substring(0, dot), Role.valueOf(groupId.substring(dot + 1)));
    }

    public String groupId() {
        return unit + "." + role;
    }
}
