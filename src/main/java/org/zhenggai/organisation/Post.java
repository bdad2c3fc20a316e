package org.zhenggai.organisation;

import java.util.Arrays;
import java.util.Optional;
import org.zhenggai.platform.Refused;

/** A role in a unit; the engine knows it as a group with the id {@code unit.ROLE}. */
public record Post(String unit, Role role) {

    public static Post of(String groupId) {
        int dot = groupId.indexOf('.');
        Optional<Role> role = Arrays.stream(Role.values())
                .filter(known -> known.name().equals(groupId.substring(dot + 1)))
                .findFirst();
        if (dot < 1 || role.isEmpty()) {
            throw Refused.invalid("organisation.post.unknown", groupId);
        }
        return new Post(groupId.substring(0, dot), role.get());
    }

    public String groupId() {
        return unit + "." + role;
    }
}
