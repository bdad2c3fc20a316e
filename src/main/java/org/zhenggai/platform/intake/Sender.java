package org.zhenggai.platform.intake;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.zhenggai.platform.security.CurrentSignIn;

/** Whose share a request counts against: a person's, or, of whoever is not signed in, an address's. */
record Sender(boolean signedIn, String party) {

    private static final int NETWORK_OF_IPV6 = 8;

    /** Whoever is signed in on this thread, else whoever is at the address. */
    static Sender of(String address) {
        return CurrentSignIn.find()
                .map(signedIn -> person(signedIn.getUsername()))
                .orElseGet(() -> at(address));
    }

    static Sender person(String username) {
        return new Sender(true, username);
    }

    /** Of IPv6 the network: everybody has more addresses in it than there are places. */
    static Sender at(String address) {
        return new Sender(false, address != null && address.indexOf(':') >= 0 ? network(address) : address);
    }

    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_OF_IPV6)));
        } catch (UnknownHostException unreadable) {
            return address;
        }
    }
}
