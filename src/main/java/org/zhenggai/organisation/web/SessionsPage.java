package org.zhenggai.organisation.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.staff.Sessions;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.platform.text.PlainText;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.platform.web.admin.AdminPage;
import org.zhenggai.platform.web.admin.AdminTab;
import org.zhenggai.platform.web.form.Done;

/** Who is signed in, and signing people out. */
@AdminPage(AdminTab.SESSIONS)
@RequestMapping("/admin/sessions")
class SessionsPage {

    /** One session in the city's time. */
    record Line(
            String id,
            String username,
            String name,
            ZonedDateTime since,
            ZonedDateTime lastUsed,
            String address,
            boolean own) {}

    private static final int SIZE = 50;

    private final Sessions sessions;
    private final Organisation organisation;
    private final Done done;

    SessionsPage(Sessions sessions, Organisation organisation, Done done) {
        this.sessions = sessions;
        this.organisation = organisation;
        this.done = done;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) String person, @RequestParam(defaultValue = "0") int page, Model model) {
        String username = PlainText.said(person);
        model.addAttribute("person", username);
        model.addAttribute(
                "sessions", sessions.page(username, PageRequest.of(page, SIZE)).map(this::line));
        return "admin/sessions";
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable String id, @RequestParam String back, RedirectAttributes flash) {
        String username = sessions.end(id);
        return done.to(back, flash, "page.admin.sessions.ended", organisation.personName(username));
    }

    @PostMapping("/end")
    String endAllOf(@RequestParam String person, @RequestParam String back, RedirectAttributes flash) {
        int ended = sessions.endAllOf(person);
        return done.to(back, flash, "page.admin.sessions.ended.all", organisation.personName(person), ended);
    }

    private Line line(Sessions.Open open) {
        return new Line(
                open.id(),
                open.username(),
                organisation.personName(open.username()),
                inTheCity(open.since()),
                inTheCity(open.lastUsed()),
                open.address(),
                open.own());
    }

    private static ZonedDateTime inTheCity(Instant instant) {
        return instant.atZone(Zones.CITY);
    }
}
