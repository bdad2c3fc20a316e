package org.zhenggai.organisation.web;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.staff.Roster;
import org.zhenggai.organisation.staff.Staff;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.platform.paging.Paged;

/** Everybody, line by line, for the administrators alone. */
@Component
class PeopleLines {

    private final Staff staff;
    private final Roster roster;
    private final Organisation organisation;

    PeopleLines(Staff staff, Roster roster, Organisation organisation) {
        this.staff = staff;
        this.roster = roster;
        this.organisation = organisation;
    }

    List<PersonLine> all() {
        Set<String> mustChange = roster.mustChangePassword();
        return staff.all().stream()
                .map(person -> PersonLine.of(
                        person, organisation.unitName(person.unit()), mustChange.contains(person.username())))
                .toList();
    }

    Paged<PersonLine> page(PeopleFilter filter, PageRequest page) {
        List<PersonLine> found = all().stream().filter(filter::takes).toList();
        return Paged.of(found.stream().skip(page.offset()).limit(page.size()).toList(), found.size(), page);
    }

    PersonLine of(String username) {
        return all().stream()
                .filter(line -> line.username().equals(username))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("account.unknown", username));
    }
}
