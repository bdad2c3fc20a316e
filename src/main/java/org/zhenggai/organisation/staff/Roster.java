package org.zhenggai.organisation.staff;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.Unit;
import org.zhenggai.organisation.persistence.PersonQueries;
import org.zhenggai.organisation.persistence.UnitQueries;

/** Everybody and every unit, read from the database. */
@Service
public class Roster {

    private final PersonQueries people;
    private final UnitQueries units;

    Roster(PersonQueries people, UnitQueries units) {
        this.people = people;
        this.units = units;
    }

    public List<Person> people() {
        return People.assemble(people.all());
    }

    /** Usernames of those who have not yet replaced an initial or temporary password. */
    public Set<String> mustChangePassword() {
        return Set.copyOf(people.mustChangePassword());
    }

    public List<Unit> units() {
        return units.all();
    }
}
