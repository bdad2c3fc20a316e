package org.zhenggai.organisation.web;

import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.organisation.Handover;
import org.zhenggai.organisation.NewPerson;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.Role;
import org.zhenggai.organisation.staff.Accounts;
import org.zhenggai.organisation.staff.Leaving;
import org.zhenggai.organisation.staff.Staff;
import org.zhenggai.platform.web.LocationHeader;

@RestController
@RequestMapping("/api/people")
class PeopleApi {

    record Addition(
            String username,
            String name,
            String unit,
            @Size(max = 20) List<String> roles) {}

    record RoleList(
            @Size(max = 20) List<String> roles,
            @Nullable String successor,
            @Nullable Boolean vacant) {}

    /** {@code alone}: roles in which work waits that nobody else in the unit could do. */
    record WorkView(int duties, int items, List<String> successors, List<Role> alone) {}

    record Added(String username, String temporaryPassword) {}

    record TemporaryPassword(String temporaryPassword) {}

    record PersonView(String username, String name, String unit, String unitName, Set<Role> roles, boolean active) {}

    private final Staff staff;
    private final Accounts accounts;
    private final Leaving leaving;
    private final Organisation organisation;

    PeopleApi(Staff staff, Accounts accounts, Leaving leaving, Organisation organisation) {
        this.staff = staff;
        this.leaving = leaving;
        this.accounts = accounts;
        this.organisation = organisation;
    }

    @GetMapping
    List<PersonView> all() {
        return staff.all().stream().map(this::view).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Added> add(@RequestBody Addition addition) {
        String temporary = staff.add(new NewPerson(
                addition.username(), addition.name(), addition.unit(), RoleNames.roles(addition.roles())));
        URI location = LocationHeader.of("/api/people/{username}", addition.username());
        return ResponseEntity.created(location).body(new Added(addition.username(), temporary));
    }

    @PutMapping("/{username}/roles")
    PersonView setRoles(@PathVariable String username, @RequestBody RoleList wanted) {
        Handover handover = new HandoverSaid(wanted.successor(), wanted.vacant()).meant();
        return view(staff.setRoles(username, RoleNames.roles(wanted.roles()), handover));
    }

    /** What the person has in hand, to be known before they leave. */
    @GetMapping("/{username}/work")
    WorkView work(@PathVariable String username) {
        Leaving.Prospect work = leaving.of(username);
        return new WorkView(
                work.duties(),
                work.items(),
                work.successors().stream().map(Person::username).toList(),
                work.alone());
    }

    @PostMapping("/{username}/password-reset")
    TemporaryPassword reset(@PathVariable String username) {
        return new TemporaryPassword(accounts.resetPassword(username));
    }

    @PostMapping("/{username}/deactivation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deactivate(@PathVariable String username, @RequestBody(required = false) HandoverSaid handover) {
        staff.deactivate(username, HandoverSaid.in(handover));
    }

    @PostMapping("/{username}/activation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void activate(@PathVariable String username) {
        staff.activate(username);
    }

    private PersonView view(Person person) {
        return new PersonView(
                person.username(),
                person.name(),
                person.unit(),
                organisation.unitName(person.unit()),
                new TreeSet<>(person.roles()),
                person.active());
    }
}
