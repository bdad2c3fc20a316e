package org.zhenggai.organisation;

import java.util.List;
import org.springframework.stereotype.Service;
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

    public List<Unit> units() {
        return units.all();
    }
}
