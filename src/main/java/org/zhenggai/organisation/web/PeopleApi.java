package org.zhenggai.organisation.web;

import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
import org.zhenggai.organisation.NewPerson;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.Role;
import org.zhenggai.organisation.staff.Accounts;
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

    record RoleList(@Size(max = 20) List<String> roles) {}

    record Added(String username, String temporaryPassword) {}

    record TemporaryPassword(String temporaryPassword) {}

    record PersonView(String username, String name, String unit, String unitName, Set<Role> roles, boolean active) {}

    private final Staff staff;
    private final Accounts accounts;
    private final Organisation organisation;

    PeopleApi(Staff staff, Accounts accounts, Organisation organisation) {
        this.staff = staff;
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
        return view(staff.setRoles(username, RoleNames.roles(wanted.roles())));
    }

    @PostMapping("/{username}/password-reset")
    TemporaryPassword reset(@PathVariable String username) {
        return new TemporaryPassword(accounts.resetPassword(username));
    }

    @PostMapping("/{username}/deactivation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deactivate(@PathVariable String username) {
        staff.deactivate(username);
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
