package org.zhenggai.alert.delivery;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.alert.Preference;
import org.zhenggai.alert.channel.ChannelName;
import org.zhenggai.alert.channel.DeliveryChannel;
import org.zhenggai.alert.persistence.PreferenceMapper;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditEvent.Change;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.text.PlainText;

/** Everybody's own choice of how they are told. */
@Component
public class Notifications {

    private final PreferenceMapper mapper;
    private final Preferences preferences;
    private final List<DeliveryChannel> channels;
    private final AuditTrail audit;
    private final Clock clock;

    Notifications(
            PreferenceMapper mapper,
            Preferences preferences,
            List<DeliveryChannel> channels,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.preferences = preferences;
        this.channels = channels;
        this.audit = audit;
        this.clock = clock;
    }

    /** One entry a channel, defaults filled in. */
    @Transactional(readOnly = true)
    public NotificationSettings of(Actor owner) {
        return new NotificationSettings(
                mapper.email(owner.username()),
                Arrays.stream(ChannelName.values())
                        .map(channel -> effective(owner.username(), channel))
                        .toList());
    }

    /** Whether the platform has this channel at all. */
    public boolean isAvailable(ChannelName name) {
        return channels.stream().anyMatch(channel -> channel.name() == name && channel.configured());
    }

    /** The whole choice anew; a channel that is left out goes back to the platform's rule. */
    @Transactional
    public NotificationSettings choose(Actor owner, NotificationSettings chosen) {
        NotificationRules.check(chosen);
        NotificationSettings before = of(owner);
        String email = PlainText.said(chosen.email());
        mapper.deleteAll(owner.username());
        chosen.channels().forEach(preference -> mapper.insert(owner.username(), preference));
        mapper.deleteEmail(owner.username());
        if (email != null) {
            mapper.insertEmail(owner.username(), email);
        }
        NotificationSettings after = of(owner);
        Map<String, Change> changes = ChoiceChanges.between(before, after);
        if (!changes.isEmpty()) {
            audit.append(AuditEvent.of("NOTIFICATIONS_CHANGED", owner, clock.instant())
                    .saying(owner.username(), null)
                    .changing(changes));
        }
        return after;
    }

    private Preference effective(String username, ChannelName channel) {
        Preference chosen = preferences.of(username, channel);
        if (channel.reachesAGroup()) {
            return chosen;
        }
        QuietHours hours = preferences.quietHours(username, channel);
        return new Preference(
                channel, chosen.enabled(), hours.from(), hours.to(), preferences.wantsDigest(username, channel));
    }
}
