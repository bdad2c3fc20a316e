package org.zhenggai.organisation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.organisation.TestPeople.PASSWORD;

import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.zhenggai.organisation.WholeApplication;

@WholeApplication
class OrganisationIdentityProviderTest {

    @Autowired
    private IdentityService identity;

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void isReadOnly() {
        assertThat(identity.isReadOnly()).isTrue();
    }

    @Test
    void findsPeopleByIdAndName() {
        User user = identity.createUserQuery().userId("cs.handler").singleResult();
        assertThat(user.getFirstName()).isEqualTo("王𬭎");
        assertThat(identity.createUserQuery().userFirstNameLike("王%").list())
                .extracting(User::getId)
                .contains("cs.handler");
        assertThat(identity.createUserQuery().userId("nobody").count()).isZero();
    }

    @Test
    void listsActiveMembersOfAPostPageByPage() {
        assertThat(identity.createUserQuery()
                        .memberOfGroup("cs.HANDLER")
                        .orderByUserId()
                        .desc()
                        .list())
                .extracting(User::getId)
                .contains("cs.handler")
                .doesNotContain("cs.gone")
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(identity.createUserQuery().orderByUserId().asc().listPage(1, 2))
                .hasSize(2);
        assertThat(identity.createUserQuery()
                        .userIdIn("cs.handler", "cs.leader")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void knowsRolesAndPostsAsGroups() {
        assertThat(identity.createGroupQuery().groupMember("cs.leader").list())
                .extracting(Group::getId)
                .containsExactlyInAnyOrder("RESPONSIBLE_LEADER", "cs.RESPONSIBLE_LEADER");
        Group post = identity.createGroupQuery().groupId("cs.HANDLER").singleResult();
        assertThat(post.getName()).isEqualTo("测试单位·承办人");
        assertThat(identity.createGroupQuery().groupType("ROLE").count()).isEqualTo(8);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(identity.createGroupQuery()
                        .groupNameLike("%handler")
                        .groupType("ROLE")
                        .singleResult()
                        .getId())
                .isEqualTo("HANDLER");
    }

    @Test
    void hasNoTenants() {
        assertThat(identity.createTenantQuery().count()).isZero();
        assertThat(identity.createTenantQuery().userMember("cs.handler").list()).isEmpty();
    }

    @Test
    void comparesPasswordsLikeEveryLogin() {
        assertThat(identity.checkPassword("cs.handler", PASSWORD)).isTrue();
        assertThat(identity.checkPassword("cs.handler", "wrong")).isFalse();
        assertThat(identity.checkPassword("cs.gone", PASSWORD)).isFalse();
    }
}
