package org.zhenggai.rectification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What held when a unit handed a step in: its date, and the last rung of its ladder that had been raised, or null.
 */
public record HandedIn(
        LocalDate dueOn, LocalDate on, @Nullable String raised) {}
