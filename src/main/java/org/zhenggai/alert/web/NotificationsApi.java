package org.zhenggai.alert.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.alert.Preference;
import org.zhenggai.alert.channel.ChannelName;
import org.zhenggai.alert.delivery.NotificationSettings;
import org.zhenggai.alert.delivery.Notifications;
import org.zhenggai.organisation.CurrentActor;

/** How I am told. */
@RestController
@RequestMapping("/api/me/notifications")
class NotificationsApi {

    record Choice(
            String email, @NotNull @Valid @Size(max = 20) List<@NotNull ChannelChoice> channels) {
        @Override
        public String toString() {
            return "Choice" + channels;
        }
    }

    /** {@code available} is told, never taken; hours and digest are null for groups. */
    record ChannelChoice(
            @NotNull ChannelName channel,
            Boolean available,
            @NotNull Boolean enabled,
            @JsonFormat(pattern = "HH:mm") LocalTime quietFrom,
            @JsonFormat(pattern = "HH:mm") LocalTime quietTo,
            Boolean digest) {

        Preference preference() {
            return new Preference(channel, enabled, quietFrom, quietTo, digest);
        }
    }

    private final Notifications notifications;
    private final CurrentActor currentActor;

    NotificationsApi(Notifications notifications, CurrentActor currentActor) {
        this.notifications = notifications;
        this.currentActor = currentActor;
    }

    @GetMapping
    Choice mine() {
        return view(notifications.of(currentActor.get()));
    }

    @PutMapping
    Choice choose(@Valid @RequestBody Choice choice) {
        return view(notifications.choose(
                currentActor.get(),
                new NotificationSettings(
                        choice.email(),
                        choice.channels().stream()
                                .map(ChannelChoice::preference)
                                .toList())));
    }

    private Choice view(NotificationSettings settings) {
        return new Choice(
                settings.email(),
                settings.channels().stream()
                        .map(preference -> new ChannelChoice(
                                preference.channel(),
                                notifications.isAvailable(preference.channel()),
                                preference.enabled(),
                                preference.quietFrom(),
                                preference.quietTo(),
                                preference.digest()))
                        .toList());
    }
}
