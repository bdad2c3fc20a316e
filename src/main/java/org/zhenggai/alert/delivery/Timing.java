package org.zhenggai.alert.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;
import org.zhenggai.alert.channel.ChannelName;
import org.zhenggai.platform.time.Zones;

/** The moments at which people are written to. */
@Component
class Timing {

    private final Preferences preferences;
    private final DeliverySettings settings;

    Timing(Preferences preferences, DeliverySettings settings) {
        this.preferences = preferences;
        this.settings = settings;
    }

    /** The moment itself, or the end of the person's quiet hours. */
    Instant allowed(String recipient, ChannelName channel, boolean urgent, Instant moment) {
        return urgent && settings.quietHours().urgentPasses()
                ? moment
                : preferences.quietHours(recipient, channel).endAt(moment);
    }

    /** The day whose digest is the next one to leave after this moment. */
    LocalDate dayOfDigest(Instant moment) {
        ZonedDateTime local = moment.atZone(Zones.CITY);
        boolean stillToday = local.toLocalTime().isBefore(settings.digestAt());
        return stillToday ? local.toLocalDate() : local.toLocalDate().plusDays(1);
    }

    Instant digestOf(LocalDate day) {
        return Zones.instantOf(day.atTime(settings.digestAt()));
    }
}
