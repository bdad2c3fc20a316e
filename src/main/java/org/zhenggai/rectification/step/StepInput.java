package org.zhenggai.rectification.step;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhenggai.rectification.StepForm;

/** What a person entered at a step, checked; fields the step does not have are null, evidence empty. */
public record StepInput(
        @Nullable String decision,
        @Nullable String opinion,
        @Nullable String outcome,
        List<String> evidence,
        @Nullable String plan,
        @Nullable String responsibleUnit,
        @Nullable Integer percent,
        @Nullable Integer satisfaction) {

    public boolean negative() {
        return StepForm.sendsBack(decision);
    }

    /** What was said: plan or outcome, whichever the step has. */
    @Nullable
    String text() {
        return plan != null ? plan : outcome;
    }
}
