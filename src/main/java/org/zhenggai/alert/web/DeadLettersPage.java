package org.zhenggai.alert.web;

import java.time.ZonedDateTime;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhenggai.alert.DeadLetter;
import org.zhenggai.alert.delivery.DeadLetters;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.platform.web.admin.AdminPage;
import org.zhenggai.platform.web.admin.AdminTab;
import org.zhenggai.platform.web.form.Done;

/** Messages that were given up, to be sent again. */
@AdminPage(AdminTab.DEAD_LETTERS)
@RequestMapping("/admin/dead-letters")
class DeadLettersPage {

    /** A dead letter in the city's time; {@code recipient} by name. */
    record Line(DeadLetter letter, String recipient, ZonedDateTime since) {}

    private static final int SIZE = 50;

    private final DeadLetters deadLetters;
    private final Organisation organisation;
    private final CurrentActor currentActor;
    private final Done done;

    DeadLettersPage(DeadLetters deadLetters, Organisation organisation, CurrentActor currentActor, Done done) {
        this.deadLetters = deadLetters;
        this.organisation = organisation;
        this.currentActor = currentActor;
        this.done = done;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute(
                "letters",
                deadLetters
                        .page(currentActor.get(), PageRequest.of(page, SIZE))
                        .map(letter -> new Line(
                                letter,
                                organisation.personName(letter.recipient()),
                                letter.since() == null ? null : letter.since().atZone(Zones.CITY))));
        return "admin/dead-letters";
    }

    @PostMapping("/{id}/resend")
    String resend(@PathVariable String id, @RequestParam String back, RedirectAttributes flash) {
        deadLetters.resend(id.matches("\\d{1,18}") ? Long.parseLong(id) : 0, currentActor.get());
        return done.to(back, flash, "page.admin.deadLetters.resent");
    }

    @PostMapping("/resend")
    String resendAll(@RequestParam String back, RedirectAttributes flash) {
        return done.to(back, flash, "page.admin.deadLetters.resentAll", deadLetters.resendAll(currentActor.get()));
    }
}
