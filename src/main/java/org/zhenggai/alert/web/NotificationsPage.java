package org.zhenggai.alert.web;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhenggai.alert.Preference;
import org.zhenggai.alert.channel.ChannelName;
import org.zhenggai.alert.delivery.NotificationSettings;
import org.zhenggai.alert.delivery.Notifications;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.text.PlainText;
import org.zhenggai.platform.web.Page;
import org.zhenggai.platform.web.form.Done;

/** How I am told: the form of what {@link NotificationsApi} takes from programs. */
@Page
class NotificationsPage {

    private final Notifications notifications;
    private final CurrentActor currentActor;
    private final Done done;

    NotificationsPage(Notifications notifications, CurrentActor currentActor, Done done) {
        this.notifications = notifications;
        this.currentActor = currentActor;
        this.done = done;
    }

    @GetMapping("/alerts/settings")
    String settings(Model model) {
        NotificationSettings settings = notifications.of(currentActor.get());
        model.addAttribute("email", settings.email());
        model.addAttribute("channels", settings.channels());
        model.addAttribute(
                "available",
                settings.channels().stream()
                        .map(Preference::channel)
                        .filter(notifications::isAvailable)
                        .map(ChannelName::name)
                        .toList());
        return "notifications";
    }

    @PostMapping("/alerts/settings")
    String choose(
            @RequestParam(required = false) String email,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        List<Preference> channels = Arrays.stream(ChannelName.values())
                .map(channel -> preference(channel, typed))
                .toList();
        notifications.choose(currentActor.get(), new NotificationSettings(email, channels));
        return done.to("/alerts/settings", flash, "page.inbox.saved");
    }

    /** Fields end in the channel's name; a box that is not ticked is not sent at all. */
    private static Preference preference(ChannelName channel, Map<String, List<String>> typed) {
        String suffix = "-" + channel;
        boolean enabled = typed.containsKey("enabled" + suffix);
        return channel.reachesAGroup()
                ? new Preference(channel, enabled, null, null, null)
                : new Preference(
                        channel,
                        enabled,
                        time(typed.get("quietFrom" + suffix)),
                        time(typed.get("quietTo" + suffix)),
                        typed.containsKey("digest" + suffix));
    }

    private static LocalTime time(List<String> typed) {
        if (typed == null || !PlainText.says(typed.get(0))) {
            return null;
        }
        try {
            return LocalTime.parse(typed.get(0).strip());
        } catch (DateTimeParseException unreadable) {
            throw Refused.invalid("notification.quiet.unreadable", shortened(typed.get(0)));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 20 ? text : PlainText.beginning(text, 20) + "…";
    }
}
