package org.zhenggai.alert.delivery;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.Post;
import org.zhenggai.organisation.Role;
import org.zhenggai.organisation.Unit;

/** A handler, a leader, an officer, and somebody who has left. */
final class KnownPeople implements Organisation {

    static final String HANDLER = "sfj.handler";
    static final String LEADER = "sfj.leader";
    static final String OFFICER = "office.officer";
    static final String LEFT = "sfj.left";

    private static final List<Person> ALL = List.of(
            new Person(HANDLER, "承办人甲", "sfj", true, Set.of(Role.HANDLER)),
            new Person(LEADER, "责任领导甲", "sfj", true, Set.of(Role.RESPONSIBLE_LEADER)),
            new Person(OFFICER, "督办专员甲", "office", true, Set.of(Role.OFFICER)),
            new Person(LEFT, "承办人乙", "sfj", false, Set.of(Role.HANDLER)));

    @Override
    public Optional<Person> findPerson(String username) {
        return ALL.stream().filter(person -> person.username().equals(username)).findFirst();
    }

    @Override
    public String personName(String username) {
        return findPerson(username).map(Person::name).orElse(username);
    }

    @Override
    public Optional<Unit> findUnit(String code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Unit> units() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String unitName(String code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Person> holdersOf(Post post) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Post office(Role role) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Post municipalLeader() {
        throw new UnsupportedOperationException();
    }
}
