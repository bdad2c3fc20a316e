package org.zhenggai.alert.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhenggai.alert.inbox.Alerts;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.platform.web.Page;
import org.zhenggai.platform.web.form.Done;

/** What one was told, latest first; what is unread, unless all is asked for. */
@Page
class InboxPage {

    private static final int SIZE = 20;

    private final Alerts alerts;
    private final CurrentActor currentActor;
    private final Done done;

    InboxPage(Alerts alerts, CurrentActor currentActor, Done done) {
        this.alerts = alerts;
        this.currentActor = currentActor;
        this.done = done;
    }

    @GetMapping("/alerts")
    String inbox(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = "HX-Request", required = false) String fragment,
            @RequestHeader(name = "HX-History-Restore-Request", required = false) String restored,
            HttpServletResponse response,
            Model model) {
        Actor actor = currentActor.get();
        var inbox = alerts.inbox(actor, !all, PageRequest.of(page, SIZE));
        if (inbox.content().isEmpty() && inbox.total() > 0) {
            // The page's last alerts have just been read: the last page there is now takes its place.
            inbox = alerts.inbox(actor, !all, PageRequest.of((inbox.total() - 1) / SIZE, SIZE));
        }
        Map<Long, String> voided = alerts.voided(inbox.content());
        model.addAttribute("all", all);
        model.addAttribute("inbox", inbox.map(alert -> AlertCard.of(alert, voided.get(alert.id()))));
        model.addAttribute(
                "unread", alerts.inbox(actor, true, PageRequest.of(0, 1)).total());
        response.addHeader("Vary", "HX-Request");
        return fragment != null && restored == null ? "alerts :: results" : "alerts";
    }

    @PostMapping("/alerts/{id}/receipt")
    String receipt(
            @PathVariable String id, @RequestParam(defaultValue = "/alerts") String back, RedirectAttributes flash) {
        alerts.receipt(number(id), currentActor.get());
        return done.to(back, flash, "page.inbox.received");
    }

    /** Of the page that was shown: what came in meanwhile stays unread. */
    @PostMapping("/alerts/receipts")
    String receipts(
            @RequestParam(required = false) @Size(max = 100) List<String> id,
            @RequestParam(defaultValue = "/alerts") String back,
            RedirectAttributes flash) {
        List<Long> ids = id == null
                ? List.of()
                : id.stream().map(InboxPage::number).distinct().toList();
        alerts.receipts(ids, currentActor.get());
        return done.to(back, flash, "page.inbox.received.some", ids.size());
    }

    private static long number(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw Refused.notFound("alert.unknown");
        }
        return Long.parseLong(id);
    }
}
