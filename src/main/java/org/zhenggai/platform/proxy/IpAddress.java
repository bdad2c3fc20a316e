package org.zhenggai.platform.proxy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Tells written addresses from everything else, without asking a name server about what a stranger wrote. */
final class IpAddress {

    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern FOUR = Pattern.compile("(?:" + BYTE + "\\.){3}" + BYTE);
    private static final Pattern PERHAPS_SIX = Pattern.compile("(?=[^:]*:)[0-9a-fA-F:.]{2,45}");

    private IpAddress() {}

    static boolean is(String text) {
        return FOUR.matcher(text).matches() || PERHAPS_SIX.matcher(text).matches() && isSix(text);
    }

    /** With a colon in it Java reads it as an address or refuses it; it looks nothing up. */
    private static boolean isSix(String text) {
        try {
            InetAddress.getByName(text);
            return true;
        } catch (UnknownHostException none) {
            return false;
        }
    }
}
