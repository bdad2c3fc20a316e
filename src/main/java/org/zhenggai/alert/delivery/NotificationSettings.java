package org.zhenggai.alert.delivery;

import java.util.List;
import org.zhenggai.alert.Preference;

/** Everything a person may choose about being told: {@code email} is null where they gave none. */
public record NotificationSettings(String email, List<Preference> channels) {

    /** An address is nobody's business in a log. */
    @Override
    public String toString() {
        return "NotificationSettings" + channels;
    }
}
