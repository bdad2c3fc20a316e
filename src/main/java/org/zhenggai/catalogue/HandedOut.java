package org.zhenggai.catalogue;

/** What a way of carrying out hands out beside measures. */
public record HandedOut(boolean entries, boolean periods) {

    /** As projects do with their milestones. */
    static final HandedOut MEASURES_ALONE = new HandedOut(false, false);
}
