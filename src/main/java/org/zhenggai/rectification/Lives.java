package org.zhenggai.rectification;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the records ask of the processes that carry items; the engine's edge answers, within the change that asks. A step
 * alone is a change of its own.
 */
public interface Lives {

    void start(SupervisedItem item);

    /**
     * Starts what runs beside an item's life; all of it ends with the item.
     *
     * @param no number of the satellite within its item
     * @param routing what its model needs beside the number
     */
    void startSatellite(String process, String code, int no, Map<String, Object> routing);

    /** Whatever runs beside the item's life ends with it. */
    void satellitesEnded(String code);

    void withdrawn(String code);

    /** The timer runs to the new date; where it has fired already there is none to move. */
    void deadlineMoved(SupervisedItem item);

    void due(String taskId, Instant at);

    /** {@code person} null for everybody who holds the post. */
    void assign(String taskId, @Nullable String person);

    /** Completes a step as whoever acts now; {@code expectedVersion} of the item may be null. */
    void complete(String taskId, Map<String, @Nullable Object> variables, @Nullable Integer expectedVersion);
}
