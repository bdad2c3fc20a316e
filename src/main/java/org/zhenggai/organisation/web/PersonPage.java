package org.zhenggai.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Role;
import org.zhenggai.organisation.Unit;
import org.zhenggai.organisation.staff.Accounts;
import org.zhenggai.organisation.staff.EditPerson;
import org.zhenggai.organisation.staff.Leaving;
import org.zhenggai.organisation.staff.Staff;
import org.zhenggai.platform.web.admin.AdminPage;
import org.zhenggai.platform.web.admin.AdminTab;
import org.zhenggai.platform.web.form.Done;

/** One person: name, unit and account for the one administrator, roles for the other. */
@AdminPage(AdminTab.PEOPLE)
@RequestMapping("/admin/people/{username}")
class PersonPage {

    private final Staff staff;
    private final EditPerson editPerson;
    private final Accounts accounts;
    private final Leaving leaving;
    private final PeopleLines lines;
    private final Organisation organisation;
    private final Done done;

    PersonPage(
            Staff staff,
            EditPerson editPerson,
            Accounts accounts,
            Leaving leaving,
            PeopleLines lines,
            Organisation organisation,
            Done done) {
        this.staff = staff;
        this.editPerson = editPerson;
        this.accounts = accounts;
        this.leaving = leaving;
        this.lines = lines;
        this.organisation = organisation;
        this.done = done;
    }

    @GetMapping
    String show(@PathVariable String username, Model model) {
        PersonLine person = lines.of(username);
        model.addAttribute("person", person);
        model.addAttribute("work", leaving.of(username));
        model.addAttribute("units", organisation.units());
        model.addAttribute("fitting", fitting(person));
        return "admin/person";
    }

    /** Whoever changes the language, or comes back, finds the person and no second password. */
    @GetMapping("/password-reset")
    String afterReset(@PathVariable String username) {
        return "redirect:/admin/people/{username}";
    }

    @PostMapping
    String edit(
            @PathVariable String username,
            @RequestParam(required = false) String name,
            @RequestParam(required = false) String unit,
            HandoverSaid handover,
            @RequestParam String back,
            RedirectAttributes flash) {
        editPerson.edit(username, name, unit, handover.meant());
        return done.to(back, flash, "page.admin.saved");
    }

    @PostMapping("/roles")
    String setRoles(
            @PathVariable String username,
            @RequestParam(defaultValue = "") @Size(max = 20) List<String> roles,
            HandoverSaid handover,
            @RequestParam String back,
            RedirectAttributes flash) {
        staff.setRoles(username, RoleNames.roles(roles), handover.meant());
        return done.to(back, flash, "page.admin.saved");
    }

    @PostMapping("/activation")
    String activate(@PathVariable String username, @RequestParam String back, RedirectAttributes flash) {
        staff.activate(username);
        return done.to(back, flash, "page.admin.person.activated", username);
    }

    @PostMapping("/deactivation")
    String deactivate(
            @PathVariable String username, HandoverSaid handover, @RequestParam String back, RedirectAttributes flash) {
        staff.deactivate(username, handover.meant());
        return done.to(back, flash, "page.admin.person.deactivated", username);
    }

    @PostMapping("/password-reset")
    String resetPassword(@PathVariable String username, Model model, HttpServletResponse response) {
        String temporary = accounts.resetPassword(username);
        return TemporaryPasswordPage.show(lines.of(username), temporary, model, response);
    }

    /** Roles for which the unit has room, and those that are held anyhow. */
    private List<Role> fitting(PersonLine person) {
        Unit.Kind kind = organisation.findUnit(person.unit()).orElseThrow().kind();
        return Arrays.stream(Role.values())
                .filter(role -> role.fits(kind) || person.roles().contains(role))
                .toList();
    }
}
