package org.zhenggai.platform.web.frame;

/** How much waits for the signed-in person behind an entry of the navigation. A feature provides one each. */
public interface NavBadge {

    /** The id of the entry, {@code assignments} for one. */
    String entry();

    /** Nothing at all for those whom the entry is not for. */
    long count();
}
