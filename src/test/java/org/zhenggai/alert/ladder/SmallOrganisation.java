package org.zhenggai.alert.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.Post;
import org.zhenggai.organisation.Role;
import org.zhenggai.organisation.Unit;

/** Two units, an office and a municipal leader, who come and go; counts how often it is asked for the holders of a post. */
public final class SmallOrganisation implements Organisation {

    public final List<Post> asked = new ArrayList<>();

    private final List<Person> people = new ArrayList<>(List.of(
            person("sfj.handler", "甲", "sfj", Role.HANDLER),
            person("sfj.second", "乙", "sfj", Role.HANDLER),
            person("sfj.leader", "丙", "sfj", Role.RESPONSIBLE_LEADER),
            person("gaj.handler", "丁", "gaj", Role.HANDLER),
            person("gaj.leader", "戊", "gaj", Role.RESPONSIBLE_LEADER),
            person("office.officer", "己", "office", Role.OFFICER),
            person("office.chief", "庚", "office", Role.OFFICE_CHIEF),
            person("city.leader", "辛", "city", Role.MUNICIPAL_LEADER)));

    public void join(String username, String unit, Role role) {
        people.add(person(username, "新", unit, role));
    }

    public void leave(String username) {
        people.removeIf(person -> person.username().equals(username));
    }

    public void close(String username) {
        people.replaceAll(person -> person.username().equals(username)
                ? new Person(username, person.name(), person.unit(), false, person.roles())
                : person);
    }

    private static Person person(String username, String name, String unit, Role role) {
        return new Person(username, name, unit, true, Set.of(role));
    }

    @Override
    public Optional<Unit> findUnit(String code) {
        return Optional.ofNullable(unitName(code))
                .map(name -> new Unit(
                        code, name, code.equals("office") ? Unit.Kind.SUPERVISION_OFFICE : Unit.Kind.CITY_UNIT));
    }

    @Override
    public List<Unit> units() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String unitName(String code) {
        return Map.of("sfj", "市司法局", "gaj", "市公安局", "office", "督办办").get(code);
    }

    @Override
    public Optional<Person> findPerson(String username) {
        return people.stream()
                .filter(person -> person.username().equals(username))
                .findFirst();
    }

    @Override
    public String personName(String username) {
        return findPerson(username).orElseThrow().name();
    }

    @Override
    public synchronized List<Person> holdersOf(Post post) {
        asked.add(post);
        return people.stream().filter(person -> person.holds(post)).toList();
    }

    @Override
    public Post office(Role role) {
        return new Post("office", role);
    }

    @Override
    public Post municipalLeader() {
        return new Post("city", Role.MUNICIPAL_LEADER);
    }
}
