package org.zhenggai.organisation;

import java.util.List;
import java.util.Set;
import org.zhenggai.audit.Author;
import org.zhenggai.platform.Refused;

/** Who acts now, for which unit, in which roles, through which door. */
public record Actor(String username, String unit, Set<Role> roles, Channel channel) implements Author {

    /** The platform itself: first start, timers, sweeps. */
    public static final Actor SYSTEM = new Actor("system", null, Set.of(), Channel.SYSTEM);

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isOneOf(Role... any) {
        return List.of(any).stream().anyMatch(roles::contains);
    }

    public boolean isOfTheOffice() {
        return isOneOf(Role.OFFICER, Role.OFFICE_CHIEF);
    }

    /** For what the supervision office alone does to items, and the platform itself on its behalf. */
    public void requireOffice() {
        if (channel != Channel.SYSTEM && !isOfTheOffice()) {
            throw Refused.forbidden("item.office.only");
        }
    }

    public boolean holds(Post post) {
        return post.unit().equals(unit) && roles.contains(post.role());
    }
}
