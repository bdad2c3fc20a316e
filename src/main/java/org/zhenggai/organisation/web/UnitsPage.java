package org.zhenggai.organisation.web;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.Unit;
import org.zhenggai.organisation.staff.Staff;
import org.zhenggai.organisation.staff.Units;
import org.zhenggai.platform.web.admin.AdminPage;
import org.zhenggai.platform.web.admin.AdminTab;
import org.zhenggai.platform.web.form.Done;

/** The units with how many people they have, to be added to and renamed. */
@AdminPage(AdminTab.UNITS)
@RequestMapping("/admin/units")
class UnitsPage {

    private final Organisation organisation;
    private final Staff staff;
    private final Units units;
    private final Done done;

    UnitsPage(Organisation organisation, Staff staff, Units units, Done done) {
        this.organisation = organisation;
        this.staff = staff;
        this.units = units;
        this.done = done;
    }

    @GetMapping
    String show(Model model) {
        Map<String, Long> people = staff.all().stream()
                .filter(Person::active)
                .collect(Collectors.groupingBy(Person::unit, Collectors.counting()));
        model.addAttribute("units", organisation.units());
        model.addAttribute("people", people);
        model.addAttribute(
                "kinds",
                Arrays.stream(Unit.Kind.values())
                        .filter(kind -> !kind.isUnique())
                        .toList());
        return "admin/units";
    }

    @PostMapping
    String add(
            @RequestParam(required = false) String code,
            @RequestParam(required = false) String name,
            @RequestParam(required = false) Unit.Kind kind,
            @RequestParam String back,
            RedirectAttributes flash) {
        units.add(code, name, kind);
        return done.to(back, flash, "page.admin.units.added", code);
    }

    @PostMapping("/{code}/name")
    String rename(
            @PathVariable String code,
            @RequestParam String before,
            @RequestParam(required = false) String name,
            @RequestParam String back,
            RedirectAttributes flash) {
        units.rename(code, before, name);
        return done.to(back, flash, "page.admin.saved");
    }
}
