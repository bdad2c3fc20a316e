package org.zhenggai.platform.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Whoever has an address of IPv6 has the network of 64 bits around it, and could ask from each of its addresses. */
public final class Networks {

    private static final int NETWORK_BYTES = 8;

    private Networks() {}

    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // A literal: no name is looked up.
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (UnknownHostException malformed) {
            return address;
        }
    }
}
