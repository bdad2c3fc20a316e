package org.zhenggai.rectification.step;

import java.util.List;

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

    private static final List<String> NEGATIVE = List.of("decline", "return", "relapsed");

    public boolean negative() {
        return decision != null && NEGATIVE.contains(decision);
    }

    /** What was said: plan or outcome, whichever the step has. */
    String text() {
        return plan != null ? plan : outcome;
    }
}
