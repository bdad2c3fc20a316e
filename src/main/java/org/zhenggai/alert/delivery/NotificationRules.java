package org.zhenggai.alert.delivery;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhenggai.alert.Preference;
import org.zhenggai.alert.channel.ChannelName;
import org.zhenggai.platform.Refused;

/** What makes a person's choice acceptable. */
final class NotificationRules {

    private static final int LONGEST_ADDRESS = 254;

    /** What every mail server takes: one address, no name beside it, nothing that could begin another header. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64})*"
                    + "@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+");

    private NotificationRules() {}

    static void check(NotificationSettings chosen) {
        String email = chosen.email() == null ? "" : chosen.email().strip();
        if (email.length() > LONGEST_ADDRESS
                || !email.isEmpty() && !ADDRESS.matcher(email).matches()) {
            throw Refused.invalid("notification.email.invalid", LONGEST_ADDRESS);
        }
        List<Preference> channels = chosen.channels();
        Set<ChannelName> seen = new HashSet<>();
        for (Preference preference : channels) {
            if (preference.channel() == null || !seen.add(preference.channel())) {
                throw Refused.invalid("notification.channel.once");
            }
            boolean half = (preference.quietFrom() == null) != (preference.quietTo() == null);
            if (half) {
                throw Refused.invalid("notification.quiet.half");
            }
            if (preference.channel().reachesAGroup()
                    && (preference.quietFrom() != null || preference.digest() != null)) {
                throw Refused.invalid("notification.group", preference.channel().name());
            }
        }
    }
}
