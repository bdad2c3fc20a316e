package org.zhenggai.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhenggai.organisation.NewPerson;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Role;
import org.zhenggai.organisation.staff.Staff;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.platform.web.admin.AdminPage;
import org.zhenggai.platform.web.admin.AdminTab;

/** Everybody, to be searched; the system administrator adds to them. */
@AdminPage(AdminTab.PEOPLE)
@RequestMapping("/admin/people")
class PeoplePage {

    private static final int SIZE = 50;

    private final PeopleLines lines;
    private final Staff staff;
    private final Organisation organisation;

    PeoplePage(PeopleLines lines, Staff staff, Organisation organisation) {
        this.lines = lines;
        this.staff = staff;
        this.organisation = organisation;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) Role role,
            @RequestParam(required = false) PeopleFilter.State state,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = "HX-Request", required = false) String fragment,
            @RequestHeader(name = "HX-History-Restore-Request", required = false) String restored,
            Model model,
            HttpServletResponse response) {
        var filter = new PeopleFilter(q, unit, role, state);
        response.setHeader(HttpHeaders.VARY, "HX-Request");
        model.addAttribute("filter", filter);
        model.addAttribute("people", lines.page(filter, PageRequest.of(page, SIZE)));
        if (fragment != null && restored == null) {
            return "admin/people :: results";
        }
        model.addAttribute("units", organisation.units());
        model.addAttribute("roles", Role.values());
        model.addAttribute("states", PeopleFilter.State.values());
        model.addAttribute(
                "newcomersRoles",
                Arrays.stream(Role.values()).filter(one -> !one.administers()).toList());
        return "admin/people";
    }

    @PostMapping
    String add(
            @RequestParam(required = false) String username,
            @RequestParam(required = false) String name,
            @RequestParam(required = false) String unit,
            @RequestParam(defaultValue = "") @Size(max = 20) List<String> roles,
            Model model,
            HttpServletResponse response) {
        String temporary = staff.add(new NewPerson(username, name, unit, RoleNames.roles(roles)));
        return TemporaryPasswordPage.show(lines.of(username), temporary, model, response);
    }
}
