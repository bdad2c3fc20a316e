package org.zhenggai.rectification.step;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.text.PlainText;
import org.zhenggai.rectification.Step;
import org.zhenggai.rectification.StepForm;
import org.zhenggai.rectification.StepForm.Field;

/** Checks the variables handed in at a step, whichever door they came through, and types them. */
@Component
public class StepIntake {

    /** What an engine variable and a reader can bear. */
    public static final int LONGEST_TEXT = 4000;

    private static final int MOST_OF_A_SLIP = 60;

    public StepInput read(String step, Map<String, @Nullable Object> variables) {
        StepForm form = Step.of(step).form();
        refuseUnknown(form, variables);
        form.required().forEach(field -> {
            if (text(field, variables) == null
                    || (field == Field.EVIDENCE && evidence(variables).isEmpty())) {
                throw Refused.invalid("step.field.missing", new FieldName(field));
            }
        });
        StepInput input = new StepInput(
                decision(form, variables),
                text(Field.OPINION, variables),
                text(Field.OUTCOME, variables),
                evidence(variables),
                text(Field.PLAN, variables),
                text(Field.RESPONSIBLE_UNIT, variables),
                percent(Field.PERCENT, variables),
                percent(Field.SATISFACTION, variables));
        if (input.negative() && input.opinion() == null) {
            throw Refused.invalid("step.opinion.missing");
        }
        return input;
    }

    private static void refuseUnknown(StepForm form, Map<String, @Nullable Object> variables) {
        List<String> known =
                form.fields().stream().map(Field::variable).sorted().toList();
        variables.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refused.invalid(
                            "step.variable.unknown",
                            PlainText.shortened(name, MOST_OF_A_SLIP),
                            String.join(", ", known));
                });
    }

    private static @Nullable String decision(StepForm form, Map<String, @Nullable Object> variables) {
        String decision = text(Field.DECISION, variables);
        if (decision != null && !form.decisions().contains(decision)) {
            throw Refused.invalid(
                    "step.decision.unknown",
                    PlainText.shortened(decision, MOST_OF_A_SLIP),
                    String.join(" / ", form.decisions()));
        }
        return decision;
    }

    private static List<String> evidence(Map<String, @Nullable Object> variables) {
        String ids = text(Field.EVIDENCE, variables);
        return ids == null
                ? List.of()
                : Arrays.stream(ids.split(","))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .distinct()
                        .toList();
    }

    private static @Nullable Integer percent(Field field, Map<String, @Nullable Object> variables) {
        String text = text(field, variables);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > 100) {
            throw Refused.invalid("step.percent.range", new FieldName(field));
        }
        return Integer.valueOf(text);
    }

    private static @Nullable String text(Field field, Map<String, @Nullable Object> variables) {
        Object value = variables.get(field.variable());
        if (value == null) {
            return null;
        }
        // JSON's 1e400 arrives as an infinite number.
        boolean number = value instanceof Number some && Double.isFinite(some.doubleValue());
        if (!(value instanceof String || number)) {
            throw Refused.invalid("step.field.type", new FieldName(field));
        }
        String text = number
                ? new BigDecimal(value.toString()).stripTrailingZeros().toPlainString()
                : PlainText.said(value.toString());
        if (text == null) {
            return null;
        }
        if (PlainText.length(text) > LONGEST_TEXT) {
            throw Refused.invalid("step.text.long", new FieldName(field), LONGEST_TEXT);
        }
        if (!PlainText.isStorable(text)) {
            throw Refused.invalid("step.text.characters", new FieldName(field));
        }
        return text;
    }
}
