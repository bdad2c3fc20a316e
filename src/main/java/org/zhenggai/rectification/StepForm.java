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
import java.util.regex.Pattern;

/**
 * Which fields a step takes, and which of them it needs. The verb in the task's id decides; a few steps are listed.
 * A step accepts these fields and {@code opinion}, nothing else, or a unit could reroute its own process.
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

    private static final Pattern DECIDING = Pattern.compile("Task_(Endorse|Review|Verify|Check|Decide|SignOff).*");
    private static final List<String> APPROVE_OR_RETURN = List.of("approve", "return");

    /** Closure standard: every piece of work done, each with evidence; so is every application. */
    private static final Set<String> PROVEN = Set.of(
            Steps.CARRY_OUT_MEASURE,
            Steps.REPORT_MILESTONE,
            Steps.APPLY_FOR_CLOSURE,
            Steps.REWORK,
            "Task_RollOut",
            "Task_CleanUpEntry",
            "Task_CarryOutPeriod",
            "Task_HandleClue");

    public static StepForm of(String step) {
        return switch (step) {
            case Steps.ACKNOWLEDGE -> deciding(List.of("accept", "decline"));
            case Steps.LOOK_BACK -> deciding(List.of("held", "relapsed"));
            case Steps.REDISPATCH -> plain(RESPONSIBLE_UNIT);
            case Steps.SUBMIT_PLAN -> plain(PLAN);
            case Steps.ACCEPT ->
                form(APPROVE_OR_RETURN, EnumSet.of(DECISION, SATISFACTION), EnumSet.noneOf(Field.class));
            case Steps.REPORT_PROGRESS -> form(List.of(), EnumSet.of(OUTCOME, PERCENT), EnumSet.of(EVIDENCE));
            default -> DECIDING.matcher(step).matches() ? deciding(APPROVE_OR_RETURN) : outcome(step);
        };
    }

    public boolean decides() {
        return fields.contains(DECISION);
    }

    private static StepForm deciding(List<String> decisions) {
        return form(decisions, EnumSet.of(DECISION), EnumSet.noneOf(Field.class));
    }

    private static StepForm plain(Field field) {
        return form(List.of(), EnumSet.of(field), EnumSet.noneOf(Field.class));
    }

    private static StepForm outcome(String step) {
        return PROVEN.contains(step)
                ? form(List.of(), EnumSet.of(OUTCOME, EVIDENCE), EnumSet.noneOf(Field.class))
                : form(List.of(), EnumSet.of(OUTCOME), EnumSet.of(EVIDENCE));
    }

    private static StepForm form(List<String> decisions, EnumSet<Field> required, EnumSet<Field> optional) {
        EnumSet<Field> all = EnumSet.copyOf(required);
        all.addAll(optional);
        all.add(OPINION);
        return new StepForm(Set.copyOf(all), Set.copyOf(required), decisions);
    }
}
