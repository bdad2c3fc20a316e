package org.zhenggai.alert.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.alert.Alert;
import org.zhenggai.alert.inbox.Alerts;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.platform.paging.Paged;
import org.zhenggai.platform.time.Zones;

@RestController
@RequestMapping("/api/alerts")
class AlertController {

    record View(
            String id,
            String subject,
            String item,
            String rule,
            Alert.Level level,
            int deadlineVersion,
            String recipient,
            OffsetDateTime raisedAt,
            OffsetDateTime readAt,
            String text,
            String voidReason) {

        static View of(Alert alert, String voidReason) {
            return new View(
                    alert.id().toString(),
                    alert.subject(),
                    alert.item(),
                    alert.rule(),
                    alert.level(),
                    alert.deadlineVersion(),
                    alert.recipient(),
                    Zones.cityTime(alert.raisedAt()),
                    Zones.cityTime(alert.readAt()),
                    alert.text(),
                    voidReason);
        }
    }

    private final Alerts alerts;
    private final CurrentActor currentActor;

    AlertController(Alerts alerts, CurrentActor currentActor) {
        this.alerts = alerts;
        this.currentActor = currentActor;
    }

    /** Mine, latest first; each says whether its cause is gone by now. */
    @GetMapping
    Paged<View> inbox(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Paged<Alert> inbox = alerts.inbox(currentActor.get(), unread, PageRequest.of(page, size));
        Map<Long, String> voided = alerts.voided(inbox.content());
        return inbox.map(alert -> View.of(alert, voided.get(alert.id())));
    }

    /** The recipient has read it; said twice, the first time counts. */
    @PostMapping("/{id}/receipt")
    View receipt(@PathVariable String id) {
        if (!id.matches("\\d{1,18}")) {
            throw Refused.notFound("alert.unknown");
        }
        Alert alert = alerts.receipt(Long.parseLong(id), currentActor.get());
        return View.of(alert, alerts.voided(List.of(alert)).get(alert.id()));
    }
}
