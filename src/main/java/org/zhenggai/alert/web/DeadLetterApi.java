package org.zhenggai.alert.web;

import java.time.OffsetDateTime;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.alert.DeadLetter;
import org.zhenggai.alert.channel.ChannelName;
import org.zhenggai.alert.delivery.DeadLetters;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.platform.paging.Paged;
import org.zhenggai.platform.time.Zones;

/** Messages that were given up; for the system administrator. */
@RestController
@RequestMapping("/api/admin/dead-letters")
class DeadLetterApi {

    record View(
            String id, ChannelName channel, String recipient, int attempts, String lastError, OffsetDateTime since) {

        static View of(DeadLetter letter) {
            return new View(
                    letter.id().toString(),
                    letter.channel(),
                    letter.recipient(),
                    letter.attempts(),
                    letter.lastError(),
                    Zones.cityTime(letter.since()));
        }
    }

    private final DeadLetters deadLetters;
    private final CurrentActor currentActor;

    DeadLetterApi(DeadLetters deadLetters, CurrentActor currentActor) {
        this.deadLetters = deadLetters;
        this.currentActor = currentActor;
    }

    @GetMapping
    Paged<View> page(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return deadLetters.page(currentActor.get(), PageRequest.of(page, size)).map(View::of);
    }

    @PostMapping("/{id}/resend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resend(@PathVariable String id) {
        // Who may not resend learns nothing about which ids there are.
        deadLetters.resend(id.matches("\\d{1,18}") ? Long.parseLong(id) : 0, currentActor.get());
    }
}
