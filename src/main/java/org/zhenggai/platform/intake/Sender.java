package org.zhenggai.platform.intake;

import org.zhenggai.platform.security.CurrentSignIn;
import org.zhenggai.platform.security.Networks;

/** Whose share a request counts against: a person's, or, of whoever is not signed in, an address's. */
record Sender(boolean signedIn, String party) {

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
        return new Sender(false, address == null ? null : Networks.of(address));
    }
}
