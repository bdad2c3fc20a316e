package org.zhenggai.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenggai.platform.Refused;

class PostTest {

    @ParameterizedTest
    @EnumSource
    void isAGroupOfTheEngineAndComesBackFromIt(Role role) {
        Post post = new Post("sfj", role);
        assertThat(post.groupId()).isEqualTo("sfj." + role);
        assertThat(Post.of(post.groupId())).isEqualTo(post);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HANDLER", ".HANDLER", "sfj.", "sfj.BOSS", "sfj.handler", "sfj.gaj.HANDLER", ""})
    void isNoOtherGroup(String groupId) {
        assertThatThrownBy(() -> Post.of(groupId)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("organisation.post.unknown");
            assertThat(refused.arguments()).containsExactly(groupId);
        });
    }

    @Test
    void isHeldByWhoHasTheRoleInTheUnit() {
        var handler = new Actor("sfj.handler", "sfj", Set.of(Role.HANDLER), Channel.API);
        assertThat(handler.holds(new Post("sfj", Role.HANDLER))).isTrue();
        assertThat(handler.holds(new Post("gaj", Role.HANDLER))).isFalse();
        assertThat(handler.holds(new Post("sfj", Role.RESPONSIBLE_LEADER))).isFalse();
        assertThat(Actor.SYSTEM.holds(new Post("sfj", Role.HANDLER))).isFalse();
    }
}
