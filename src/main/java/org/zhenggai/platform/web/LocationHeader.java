package org.zhenggai.platform.web;

import java.net.URI;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Where something new is to be found: a path as its reader has to ask for it, below a proxy's prefix too, on no named host. */
public final class LocationHeader {

    private LocationHeader() {}

    public static URI of(String address, Object... variables) {
        String root =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().getPath();
        return UriComponentsBuilder.fromUriString((root == null ? "" : root) + address)
                .build(variables);
    }
}
