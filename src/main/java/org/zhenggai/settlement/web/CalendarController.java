package org.zhenggai.settlement.web;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.deadline.CalendarYear;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.Refused;
import org.zhenggai.rectification.dates.ForeseenDeadlines.Move;
import org.zhenggai.settlement.CalendarPreview;
import org.zhenggai.settlement.calendar.ConfirmCalendar;
import org.zhenggai.settlement.calendar.PreviewCalendar;

/** Working calendars: everybody reads them, the system administrator loads them. */
@RestController
@RequestMapping("/api/calendars")
class CalendarController {

    /** A calendar as uploaded; no make-up days may be left out altogether. */
    record Upload(
            Integer year,
            String source,
            @Size(max = 400) List<String> holidays,
            @Size(max = 400) List<String> makeupWorkdays) {

        CalendarYear calendar() {
            return new CalendarYear(year, source, holidays, makeupWorkdays == null ? List.of() : makeupWorkdays);
        }
    }

    record Overview(int year, String source, int holidays, int makeupWorkdays) {}

    record Preview(String id, int year, boolean replaces, List<Move> moves, int settles) {

        static Preview of(CalendarPreview preview) {
            return new Preview(
                    preview.id(),
                    preview.year().year(),
                    preview.effect().replaces(),
                    preview.effect().moves(),
                    preview.effect().settles());
        }
    }

    record Confirmation(String id, int year, boolean replaces, List<Move> moves, int settles, int pending) {}

    private final Calendars calendars;
    private final PreviewCalendar previewCalendar;
    private final ConfirmCalendar confirmCalendar;
    private final CurrentActor currentActor;

    CalendarController(
            Calendars calendars,
            PreviewCalendar previewCalendar,
            ConfirmCalendar confirmCalendar,
            CurrentActor currentActor) {
        this.calendars = calendars;
        this.previewCalendar = previewCalendar;
        this.confirmCalendar = confirmCalendar;
        this.currentActor = currentActor;
    }

    @GetMapping
    List<Overview> years() {
        return calendars.years().stream()
                .map(year -> new Overview(
                        year.year(),
                        year.source(),
                        year.holidays().size(),
                        year.makeupWorkdays().size()))
                .toList();
    }

    @GetMapping("/{year}")
    CalendarYear year(@PathVariable int year) {
        return calendars.years().stream()
                .filter(one -> one.year() == year)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("calendar.unknown", String.valueOf(year)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Preview preview(@RequestBody Upload upload) {
        return Preview.of(previewCalendar.preview(upload.calendar(), currentActor.get()));
    }

    @PostMapping("/previews/{id}/confirmation")
    Confirmation confirm(@PathVariable String id) {
        ConfirmCalendar.Confirmed confirmed = confirmCalendar.confirm(id, currentActor.get());
        Preview preview = Preview.of(confirmed.preview());
        return new Confirmation(
                preview.id(),
                preview.year(),
                preview.replaces(),
                preview.moves(),
                preview.settles(),
                confirmed.pending());
    }
}
