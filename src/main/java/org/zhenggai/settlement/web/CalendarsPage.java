package org.zhenggai.settlement.web;

import java.io.IOException;
import java.util.Comparator;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhenggai.deadline.CalendarYear;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.web.admin.AdminPage;
import org.zhenggai.platform.web.admin.AdminTab;
import org.zhenggai.settlement.calendar.PreviewCalendar;

/** The years that are loaded, each as a calendar, and the upload of a further one. */
@AdminPage(AdminTab.CALENDARS)
@RequestMapping("/admin/calendars")
class CalendarsPage {

    private final Calendars calendars;
    private final PreviewCalendar previewCalendar;
    private final CalendarText text;
    private final CurrentActor currentActor;

    CalendarsPage(Calendars calendars, PreviewCalendar previewCalendar, CalendarText text, CurrentActor currentActor) {
        this.calendars = calendars;
        this.previewCalendar = previewCalendar;
        this.text = text;
        this.currentActor = currentActor;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute(
                "years",
                calendars.years().stream()
                        .sorted(Comparator.comparing(CalendarYear::year).reversed())
                        .toList());
        return "admin/calendars";
    }

    @GetMapping("/{year:\\d{1,4}}")
    String year(@PathVariable int year, Model model) {
        CalendarYear found = calendars.years().stream()
                .filter(one -> one.year() == year)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("calendar.unknown", String.valueOf(year)));
        model.addAttribute("year", found);
        model.addAttribute("sheet", YearSheet.of(found));
        return "admin/calendar-year";
    }

    @PostMapping
    String typed(
            @RequestParam(required = false) Integer year,
            @RequestParam(required = false) String source,
            @RequestParam(defaultValue = "") String holidays,
            @RequestParam(defaultValue = "") String makeupWorkdays) {
        return previewOf(text.typed(year, source, holidays, makeupWorkdays));
    }

    @PostMapping("/file")
    String uploaded(@RequestParam(required = false) MultipartFile file) throws IOException {
        return previewOf(text.read(file));
    }

    private String previewOf(CalendarYear year) {
        return "redirect:/admin/calendars/previews/"
                + previewCalendar.preview(year, currentActor.get()).id();
    }
}
