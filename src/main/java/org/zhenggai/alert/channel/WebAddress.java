package org.zhenggai.alert.channel;

import java.net.URI;
import java.net.URISyntaxException;
import org.zhenggai.platform.start.StartRefused;

/** Reads an address from the settings, or refuses the start without repeating it: it may hold a token. */
public final class WebAddress {

    private WebAddress() {}

    /** Null where nothing is set. */
    public static URI of(String setting, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            URI address = new URI(value.strip());
            if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) {
                return address;
            }
        } catch (URISyntaxException unreadable) {
            throw refused(setting);
        }
        throw refused(setting);
    }

    /** One without which nothing works. */
    public static URI needed(String setting, String value) {
        URI address = of(setting, value);
        if (address == null) {
            throw refused(setting);
        }
        return address;
    }

    private static StartRefused refused(String setting) {
        return new StartRefused(setting + " is not an address of the form https://host/path.", null);
    }
}
