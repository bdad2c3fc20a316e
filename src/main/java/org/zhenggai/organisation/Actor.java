package org.zhenggai.organisation;

import java.util.List;
import java.util.Set;
import org.zhenggai.audit.Author;
import org.zhenggai.platform.Refused;

/** Who acts now, for which unit, in which roles, through which door. */
public record Actor(String username, String unit, Set<Role> roles, Channel channel) implements Author {

    /** The platform itself: first start, timers, sweeps. */
    public static final Actor SYSTEM = new Actor("system", null, Set.of(), Channel.SYSTEM);

    public boolean isPlatform() {
        return equals(SYSTEM);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isOneOf(Role... any) {
        return List.of(any).stream().anyMatch(roles::contains);
    }

    /** For what the holders of one role alone do. */
    public void require(Role role) {
        if (!is(role)) {
            throw Refused.forbidden("account.forbidden." + role);
        }
    }

    /** For whoever keeps the platform, and for its own start. */
    public void requireKeeper() {
        if (!isPlatform()) {
            require(Role.SYSTEM_ADMIN);
        }
    }

    public boolean isOfTheOffice() {
        return isOneOf(Role.OFFICER, Role.OFFICE_CHIEF);
    }

    /** For what the supervision office alone does to items, and the platform itself on its behalf. */
    public void requireOffice() {
        if (!isPlatform() && !isOfTheOffice()) {
            throw Refused.forbidden("item.office.only");
        }
    }

    public boolean holds(Post post) {
        return post.unit().equals(unit) && roles.contains(post.role());
    }
}
