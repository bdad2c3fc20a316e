package org.zhenggai.alert.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.alert.Alert;
import org.zhenggai.alert.Alerts;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.paging.Page;
import org.zhenggai.platform.paging.PageRequest;
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
            String text) {

        static View of(Alert alert) {
            return new View(
                    alert.id().toString(),
                    alert.subject(),
                    alert.item(),
                    alert.rule(),
                    alert.level(),
                    alert.deadlineVersion(),
                    alert.recipient(),
                    cityTime(alert.raisedAt()),
                    cityTime(alert.readAt()),
                    alert.text());
        }

        private static OffsetDateTime cityTime(Instant at) {
            return at == null ? null : at.atZone(Zones.CITY).toOffsetDateTime();
        }
    }

    private final Alerts alerts;
    private final CurrentActor currentActor;

    AlertController(Alerts alerts, CurrentActor currentActor) {
        this.alerts = alerts;
        this.currentActor = currentActor;
    }

    /** Mine, latest first. */
    @GetMapping
    Page<View> inbox(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return alerts.inbox(currentActor.get(), unread, PageRequest.of(page, size))
                .map(View::of);
    }

    /** The recipient has read it; said twice, the first time counts. */
    @PostMapping("/{id}/receipt")
    View receipt(@PathVariable String id) {
        if (!id.matches("\\d{1,18}")) {
            throw Refused.notFound("alert.unknown");
        }
        return View.of(alerts.receipt(Long.parseLong(id), currentActor.get()));
    }
}
