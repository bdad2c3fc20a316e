package org.zhenggai.platform.sweep;

/**
 * Looks for what has come due and does it, each piece in a transaction of its own. Several nodes sweep at once, and a
 * sweep may have been missed for any length of time: records decide what is still to be done, never the hour.
 */
public interface Sweep {

    /** Answers how much was done. */
    int sweep();
}
