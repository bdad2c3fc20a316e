package org.zhenggai.organisation.staff;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.organisation.OrganisationSeed;
import org.zhenggai.organisation.PasswordPolicy;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.TemporaryPassword;
import org.zhenggai.organisation.Unit;
import org.zhenggai.platform.text.PlainText;

/** Fills the organisation from its seed, leaving alone whoever is there already. */
@Component
public class Staffing {

    private static final Logger LOG = LoggerFactory.getLogger(Staffing.class);

    private final Roster roster;
    private final Units units;
    private final Accounts accounts;
    private final String initialPassword;

    Staffing(
            Roster roster,
            Units units,
            Accounts accounts,
            @Value("${zhenggai.initial-password:}") String initialPassword) {
        this.roster = roster;
        this.units = units;
        this.accounts = accounts;
        this.initialPassword = initialPassword;
    }

    /** Answers the password that was made up for the new accounts; null where it was given or nobody is new. */
    @Transactional
    public String load(OrganisationSeed seed) {
        Set<String> knownUnits = roster.units().stream().map(Unit::code).collect(Collectors.toSet());
        units.addAll(seed.units().stream()
                .filter(unit -> !knownUnits.contains(unit.code()))
                .map(unit -> new Unit(unit.code(), unit.name(), unit.kind()))
                .toList());
        Set<String> knownPeople = roster.people().stream().map(Person::username).collect(Collectors.toSet());
        List<Person> joining = seed.people().stream()
                .filter(person -> !knownPeople.contains(person.username()))
                .map(person -> new Person(person.username(), person.name(), person.unit(), true, person.roles()))
                .toList();
        if (joining.isEmpty()) {
            return null;
        }
        boolean given = PlainText.says(initialPassword);
        String password = given ? initialPassword : TemporaryPassword.next();
        if (PasswordPolicy.isWeak(password)) {
            LOG.warn("ZHENGGAI_INITIAL_PASSWORD is short or easily guessed: {} accounts begin with it", joining.size());
        }
        accounts.createAll(joining, password);
        return given ? null : password;
    }
}
