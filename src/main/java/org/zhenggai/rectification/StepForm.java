package org.zhenggai.rectification;

import static org.zhenggai.rectification.StepForm.Field.DECISION;
import static org.zhenggai.rectification.StepForm.Field.EVIDENCE;
import static org.zhenggai.rectification.StepForm.Field.OPINION;
import static org.zhenggai.rectification.StepForm.Field.OUTCOME;
import static org.zhenggai.rectification.StepForm.Field.PERCENT;
import static org.zhenggai.rectification.StepForm.Field.PLAN;
import static org.zhenggai.rectification.StepForm.Field.RESPONSIBLE_UNIT;
import static org.zhenggai.rectification.StepForm.Field.SATISFACTION;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which fields a step takes, and which of them it needs: these fields and {@code opinion}, nothing else, or a unit
 * could reroute its own process. The first of the decisions lets it pass, the second sends back.
 */
public record StepForm(Set<Field> fields, Set<Field> required, List<String> decisions) {

    /** A form field; {@code variable} is its name at every door. */
    public enum Field {
        DECISION("decision"),
        OPINION("opinion"),
        OUTCOME("outcome"),
        EVIDENCE("evidence"),
        PLAN("plan"),
        RESPONSIBLE_UNIT("responsibleUnit"),
        PERCENT("percent"),
        SATISFACTION("satisfaction");

        private final String variable;

        Field(String variable) {
            this.variable = variable;
        }

        public String variable() {
            return variable;
        }
    }

    static final StepForm APPROVAL = deciding("approve", "return");
    static final StepForm ACCEPTANCE = form(APPROVAL.decisions(), EnumSet.of(DECISION, SATISFACTION));
    static final StepForm UNIT = form(List.of(), EnumSet.of(RESPONSIBLE_UNIT));
    static final StepForm PLANNED = form(List.of(), EnumSet.of(PLAN));
    static final StepForm PROGRESS = form(List.of(), EnumSet.of(OUTCOME, PERCENT), EVIDENCE);
    /** Closure standard: every piece of work done, each with evidence; so is every application. */
    static final StepForm PROVEN = form(List.of(), EnumSet.of(OUTCOME, EVIDENCE));

    static final StepForm TOLD = form(List.of(), EnumSet.of(OUTCOME), EVIDENCE);

    private static final Set<String> NEGATIVE = Set.of("decline", "return", "relapsed");

    static StepForm deciding(String pass, String sendBack) {
        return form(List.of(pass, sendBack), EnumSet.of(DECISION));
    }

    /** {@code decision} may be null. */
    public static boolean sendsBack(@Nullable String decision) {
        return decision != null && NEGATIVE.contains(decision);
    }

    public boolean decides() {
        return fields.contains(DECISION);
    }

    private static StepForm form(List<String> decisions, EnumSet<Field> required, Field... optional) {
        EnumSet<Field> all = EnumSet.copyOf(required);
        all.addAll(List.of(optional));
        all.add(OPINION);
        return new StepForm(Set.copyOf(all), Set.copyOf(required), decisions);
    }
}
