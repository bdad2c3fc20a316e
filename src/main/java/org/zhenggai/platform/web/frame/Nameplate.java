package org.zhenggai.platform.web.frame;

import org.zhenggai.platform.security.SignedIn;

/** Who is signed in, in words. */
public interface Nameplate {

    /** {@code roles} in one line. */
    record Plate(String name, String unit, String roles) {}

    Plate of(SignedIn signedIn);
}
