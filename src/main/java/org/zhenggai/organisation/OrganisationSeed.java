package org.zhenggai.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhenggai.platform.seed.SeedMistake;
import org.zhenggai.platform.text.HasText;

/** {@code seeds/organisation.yaml}. */
public record OrganisationSeed(
        @NotEmpty List<@Valid UnitSeed> units, @NotEmpty List<@Valid PersonSeed> people) {

    private static final String FILE = "organisation.yaml";

    public record UnitSeed(
            @HasText String code,
            @HasText String name,
            @NotNull Unit.Kind kind) {}

    public record PersonSeed(
            @HasText String username,
            @HasText String name,
            @HasText String unit,
            @NotEmpty Set<@NotNull Role> roles) {}

    /** Codes are unique, units exist, and the office and the city's leadership are there once each. */
    public void check() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < units.size(); i++) {
            require(codes.add(units.get(i).code()), "units[" + (i + 1) + "].code", "listed twice");
        }
        Set<String> usernames = new HashSet<>();
        for (int i = 0; i < people.size(); i++) {
            String row = "people[" + (i + 1) + "] " + people.get(i).username();
            require(usernames.add(people.get(i).username()), row + ", username", "listed twice");
            require(codes.contains(people.get(i).unit()), row + ", unit", "no such unit");
            Unit.Kind kind = kindOf(people.get(i).unit());
            require(
                    people.get(i).roles().stream().allMatch(role -> role.fits(kind)),
                    row + ", roles",
                    "not in this unit");
        }
        for (Unit.Kind kind : List.of(Unit.Kind.SUPERVISION_OFFICE, Unit.Kind.LEADERSHIP)) {
            long found = units.stream().filter(unit -> unit.kind() == kind).count();
            require(found == 1, "units", "exactly one " + kind + " is needed, found " + found);
        }
    }

    private Unit.Kind kindOf(String unit) {
        return units.stream()
                .filter(candidate -> candidate.code().equals(unit))
                .findFirst()
                .orElseThrow()
                .kind();
    }

    public Set<String> unitCodes() {
        return units.stream().map(UnitSeed::code).collect(Collectors.toSet());
    }

    public Set<String> responsibleLeaders() {
        return people.stream()
                .filter(person -> person.roles().contains(Role.RESPONSIBLE_LEADER))
                .map(PersonSeed::username)
                .collect(Collectors.toSet());
    }

    private static void require(boolean holds, String where, String otherwise) {
        if (!holds) {
            throw new SeedMistake(FILE, where, otherwise);
        }
    }
}
