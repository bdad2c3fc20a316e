package org.zhenggai.rectification.step;

import java.util.List;
import org.zhenggai.rectification.StepForm;

/** What a person entered at a step, checked; fields the step does not have are null, evidence empty. */
public record StepInput(
        String decision,
        String opinion,
        String outcome,
        List<String> evidence,
        String plan,
        String responsibleUnit,
        Integer percent,
        Integer satisfaction) {

    public boolean negative() {
        return StepForm.sendsBack(decision);
    }

    /** What was said: plan or outcome, whichever the step has. */
    String text() {
        return plan != null ? plan : outcome;
    }
}
