package org.zhenggai.settlement.web;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.web.admin.AdminPage;
import org.zhenggai.platform.web.admin.AdminTab;
import org.zhenggai.platform.web.form.Done;
import org.zhenggai.settlement.CalendarPreview;
import org.zhenggai.settlement.calendar.ConfirmCalendar;
import org.zhenggai.settlement.calendar.PreviewCalendar;

/** What the loading of a year would do, every item by its code; and the confirmation that it is meant. */
@AdminPage(AdminTab.CALENDARS)
@RequestMapping("/admin/calendars/previews/{id}")
class CalendarPreviewPage {

    private final PreviewCalendar previewCalendar;
    private final ConfirmCalendar confirmCalendar;
    private final CurrentActor currentActor;
    private final Done done;

    CalendarPreviewPage(
            PreviewCalendar previewCalendar, ConfirmCalendar confirmCalendar, CurrentActor currentActor, Done done) {
        this.previewCalendar = previewCalendar;
        this.confirmCalendar = confirmCalendar;
        this.currentActor = currentActor;
        this.done = done;
    }

    @GetMapping
    String show(@PathVariable String id, Model model) {
        CalendarPreview preview = previewCalendar.find(id, currentActor.get());
        model.addAttribute("preview", preview);
        model.addAttribute("sheet", YearSheet.of(preview.year()));
        model.addAttribute("deviations", preview.year().deviations());
        return "admin/calendar-preview";
    }

    @PostMapping("/confirmation")
    String confirm(@PathVariable String id, RedirectAttributes flash) {
        ConfirmCalendar.Confirmed confirmed = confirmCalendar.confirm(id, currentActor.get());
        String year = String.valueOf(confirmed.preview().year().year());
        return done.to(
                "/admin/calendars/" + year,
                flash,
                confirmed.pending() == 0 ? "page.admin.calendars.loaded" : "page.admin.calendars.loaded.pending",
                year,
                confirmed.preview().effect().moves().size(),
                confirmed.pending());
    }
}
