package org.zhenggai.rectification.process;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.step.AcceptStep;
import org.zhenggai.rectification.step.StepSubmission;

/**
 * Carries what a person handed in from the door to the complete listener of the same thread, so that form fields never
 * become process variables.
 */
@Component
class Submissions {

    private final AcceptStep acceptStep;
    private final ThreadLocal<@Nullable Integer> expectedVersion = new ThreadLocal<>();
    private final ThreadLocal<@Nullable StepSubmission> current = new ThreadLocal<>();

    Submissions(AcceptStep acceptStep) {
        this.acceptStep = acceptStep;
    }

    void expecting(@Nullable Integer version, Runnable completion) {
        expectedVersion.set(version);
        try {
            completion.run();
        } finally {
            expectedVersion.remove();
        }
    }

    /** Accepts the step and runs the engine's completion with the one variable that routes. */
    void handIn(String taskId, @Nullable Map<String, Object> variables, Completion completion) {
        StepSubmission submission =
                acceptStep.accept(taskId, variables == null ? Map.of() : variables, expectedVersion.get());
        current.set(submission);
        try {
            completion.with(
                    submission.input().decision() == null
                            ? Map.of()
                            : Map.of("decision", submission.input().decision()));
        } finally {
            current.remove();
        }
    }

    interface Completion {
        void with(Map<String, Object> routing);
    }

    /** The item about which this thread hands something in. */
    Optional<String> item() {
        return Optional.ofNullable(current.get())
                .map(submission -> submission.assignment().item());
    }

    StepSubmission current(String taskId) {
        StepSubmission submission = current.get();
        if (submission == null || !submission.assignment().taskId().equals(taskId)) {
            throw new IllegalStateException("Task " + taskId + " was completed past the door");
        }
        return submission;
    }
}
