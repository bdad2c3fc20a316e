package org.zhenggai.organisation.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.Post;
import org.zhenggai.organisation.Role;
import org.zhenggai.organisation.Unit;
import org.zhenggai.organisation.persistence.PersonQueries;

@Component
class StoredOrganisation implements Organisation {

    private final Directory directory;
    private final PersonQueries people;

    StoredOrganisation(Directory directory, PersonQueries people) {
        this.directory = directory;
        this.people = people;
    }

    @Override
    public Optional<Unit> findUnit(String code) {
        return Optional.ofNullable(code).map(directory.snapshot().units()::get);
    }

    @Override
    public List<Unit> units() {
        return directory.snapshot().units().values().stream()
                .sorted(Comparator.comparing(Unit::code))
                .toList();
    }

    @Override
    public String unitName(String code) {
        return findUnit(code).map(Unit::name).orElse(code);
    }

    @Override
    public Optional<Person> findPerson(String username) {
        return People.assemble(people.byUsername(username)).stream().findFirst();
    }

    @Override
    public String personName(String username) {
        return username == null ? null : directory.snapshot().names().getOrDefault(username, username);
    }

    @Override
    public List<Person> holdersOf(Post post) {
        return People.assemble(people.activeHolders(post.unit(), post.role()));
    }

    @Override
    public Post office(Role role) {
        return new Post(only(Unit.Kind.SUPERVISION_OFFICE), role);
    }

    @Override
    public Post municipalLeader() {
        return new Post(only(Unit.Kind.LEADERSHIP), Role.MUNICIPAL_LEADER);
    }

    private String only(Unit.Kind kind) {
        return directory.snapshot().units().values().stream()
                .filter(unit -> unit.kind() == kind)
                .map(Unit::code)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The organisation has no unit of kind " + kind));
    }
}
