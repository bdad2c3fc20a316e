package org.zhenggai.alert;

import java.time.LocalTime;
import org.zhenggai.alert.channel.ChannelName;

/** What a person chose for a channel; hours and digest are null where the platform's own rule holds. */
public record Preference(ChannelName channel, boolean enabled, LocalTime quietFrom, LocalTime quietTo, Boolean digest) {

    public static Preference usual(ChannelName channel) {
        return new Preference(channel, true, null, null, null);
    }
}
