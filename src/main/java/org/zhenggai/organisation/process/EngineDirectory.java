package org.zhenggai.organisation.process;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.Post;
import org.zhenggai.organisation.Role;
import org.zhenggai.organisation.Unit;
import org.zhenggai.organisation.staff.Roster;
import org.zhenggai.platform.text.Texts;

/** People as the engine's users; roles ({@code HANDLER}) and posts ({@code sfj.HANDLER}) as its groups. */
@Component
class EngineDirectory {

    private static final String ROLE = "ROLE";
    private static final String POST = "POST";

    private final Roster roster;
    private final Organisation organisation;
    private final Texts texts;
    private final ObjectProvider<AuthenticationProvider> signIn;

    EngineDirectory(
            Roster roster, Organisation organisation, Texts texts, ObjectProvider<AuthenticationProvider> signIn) {
        this.roster = roster;
        this.organisation = organisation;
        this.texts = texts;
        this.signIn = signIn;
    }

    List<Person> people() {
        return roster.people();
    }

    Optional<Person> person(String username) {
        return organisation.findPerson(username);
    }

    User user(Person person) {
        UserEntity user = new UserEntity(person.username());
        // One name: Chinese family names stand in front, and Tasklist would put a space between the two.
        user.setFirstName(person.name());
        user.setLastName("");
        return user;
    }

    List<Group> groups() {
        return Stream.concat(
                        Arrays.stream(Role.values()).map(this::group),
                        roster.units().stream()
                                .flatMap(unit -> Arrays.stream(Role.values()).map(role -> group(unit, role))))
                .toList();
    }

    List<String> groupIds(Person person) {
        return person.roles().stream()
                .flatMap(role -> Stream.of(role.name(), new Post(person.unit(), role).groupId()))
                .toList();
    }

    /** The same door as every login, so that guesses are counted here too. */
    boolean checkPassword(String username, String password) {
        try {
            return signIn.getObject()
                    .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password))
                    .isAuthenticated();
        } catch (AuthenticationServiceException outage) {
            throw outage;
        } catch (AuthenticationException refused) {
            return false;
        }
    }

    private Group group(Role role) {
        return group(role.name(), roleName(role), ROLE);
    }

    private Group group(Unit unit, Role role) {
        return group(new Post(unit.code(), role).groupId(), unit.name() + "·" + roleName(role), POST);
    }

    private String roleName(Role role) {
        return texts.of("organisation.role." + role);
    }

    private static Group group(String id, String name, String type) {
        Group group = new GroupEntity(id);
        group.setName(name);
        group.setType(type);
        return group;
    }
}
