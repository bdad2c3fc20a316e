package org.zhenggai.sandbox;

import java.time.Instant;

/** A history that the training ground is given on its first start, before the port opens. */
public interface Story {

    /** {@code steps} played by this start; {@code now} is where the clock runs on from. */
    record Told(int steps, Instant now) {}

    /**
     * Sets the clock to where the story stands: to its beginning in front of empty records, else to where a start that
     * was killed left it. Answers false where the records are not this story's; then time is the machine's, and nothing
     * is told.
     */
    boolean open();

    /** Plays what is not played yet, nothing twice; then lets the clock run on from the end, or from what came later. */
    Told tell();
}
