package org.zhenggai.platform.proxy;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.zhenggai.platform.start.StartRefused;

/** The proxies that are believed when they say for whom, and under which address, they ask; by default none is. */
final class TrustedProxies {

    private static final Pattern NETWORK = Pattern.compile("([^/]+?)(?:/(\\d{1,3}))?");

    private final List<IpAddressMatcher> networks;

    private TrustedProxies(List<IpAddressMatcher> networks) {
        this.networks = networks;
    }

    /** Addresses and networks with commas between them. */
    static TrustedProxies named(String setting) {
        return new TrustedProxies(Arrays.stream(setting.split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(TrustedProxies::network)
                .toList());
    }

    boolean isEmpty() {
        return networks.isEmpty();
    }

    boolean include(String address) {
        String withoutZone = address.replaceFirst("%.*", "");
        return networks.stream().anyMatch(network -> network.matches(withoutZone));
    }

    private static IpAddressMatcher network(String entry) {
        Matcher network = NETWORK.matcher(entry);
        if (!network.matches() || !IpAddress.is(network.group(1)) || !names(network.group(1), network.group(2))) {
            throw new StartRefused(
                    "ZHENGGAI_TRUSTED_PROXIES: " + entry
                            + " is neither an address nor a network, such as 127.0.0.1 or 10.20.0.0/16.",
                    null);
        }
        return new IpAddressMatcher(entry);
    }

    /** A network of everybody names nobody. */
    private static boolean names(String address, String bits) {
        int most = address.contains(":") ? 128 : 32;
        return bits == null || Integer.parseInt(bits) > 0 && Integer.parseInt(bits) <= most;
    }
}
