package org.zhenggai.organisation;

import org.jspecify.annotations.Nullable;

/**
 * What an administrator says about the work of somebody who leaves a post. {@code successor} null hands it back to everybody
 * who holds the post; {@code vacant} says that it is known, and meant, that nobody does.
 */
public record Handover(@Nullable String successor, boolean vacant) {

    /** Nothing is said: what was taken goes back, and no post may be left to nobody. */
    public static final Handover BACK = new Handover(null, false);
}
