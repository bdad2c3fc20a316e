package org.zhenggai.organisation;

import java.util.Set;

public record Person(String username, String name, String unit, boolean active, Set<Role> roles) {

    public boolean holds(Post post) {
        return active && post.unit().equals(unit) && roles.contains(post.role());
    }
}
