package org.zhenggai.organisation;

import java.util.List;
import java.util.Set;

public record Person(String username, String name, String unit, boolean active, Set<Role> roles) {

    public boolean holds(Post post) {
        return active && post.unit().equals(unit) && roles.contains(post.role());
    }

    /** Every post that this person holds; none when the account is closed. */
    public List<Post> posts() {
        return active
                ? roles.stream().sorted().map(role -> new Post(unit, role)).toList()
                : List.of();
    }
}
