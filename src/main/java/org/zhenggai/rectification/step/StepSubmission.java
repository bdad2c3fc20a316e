package org.zhenggai.rectification.step;

import org.jspecify.annotations.Nullable;
import org.zhenggai.organisation.Actor;
import org.zhenggai.rectification.Assignment;

/**
 * A duty with what its owner entered, on its way through the engine. {@code expectedVersion} of the item is null where
 * the caller did not say which one they had seen.
 */
public record StepSubmission(
        Assignment assignment,
        StepInput input,
        Actor actor,
        @Nullable Integer expectedVersion) {}
