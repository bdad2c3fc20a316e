package org.zhenggai.platform.proxy;

import java.net.URI;
import java.net.URISyntaxException;
import org.zhenggai.platform.start.StartRefused;

/** The platform's name on the network, as it is set; what a client calls it proves nothing. */
record OwnName(String host, int port) {

    static OwnName in(String baseUrl) {
        try {
            var address = new URI(baseUrl.strip());
            if (address.getHost() != null) {
                return new OwnName(address.getHost(), address.getPort());
            }
        } catch (URISyntaxException unreadable) {
            throw refused();
        }
        throw refused();
    }

    int portUnder(boolean secure) {
        return port >= 0 ? port : secure ? 443 : 80;
    }

    /** The path alone of an address of ours. */
    String withoutOrigin(String address) {
        String rest = address.replaceFirst("^https?://", "");
        if (rest.equals(address) || !rest.regionMatches(true, 0, host, 0, host.length())) {
            return address;
        }
        String path = rest.substring(host.length()).replaceFirst("^:\\d+", "");
        return path.isEmpty() ? "/" : path.startsWith("/") ? path : address;
    }

    private static StartRefused refused() {
        return new StartRefused("ZHENGGAI_BASE_URL is not an address of the form https://host/path.", null);
    }
}
