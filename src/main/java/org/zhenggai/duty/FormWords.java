package org.zhenggai.duty;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.rectification.Step;
import org.zhenggai.rectification.StepForm;
import org.zhenggai.rectification.StepForm.Field;

/** Which fields the form of a step shows, in which order and words. */
@Component
public class FormWords {

    private static final List<Field> ORDER = List.of(
            Field.DECISION,
            Field.RESPONSIBLE_UNIT,
            Field.PLAN,
            Field.OUTCOME,
            Field.PERCENT,
            Field.SATISFACTION,
            Field.EVIDENCE,
            Field.OPINION);

    private final Texts texts;

    FormWords(Texts texts) {
        this.texts = texts;
    }

    public ShownForm of(String step) {
        StepForm form = Step.of(step).form();
        return new ShownForm(
                ORDER.stream()
                        .filter(field -> form.fields().contains(field))
                        // An opinion goes with a judgement, or with handing the item on; elsewhere the text says it
                        // all.
                        .filter(field -> field != Field.OPINION || form.decides() || step.equals(Step.REDISPATCH))
                        .map(field -> shown(field, form, step))
                        .toList(),
                form.decisions().stream().map(value -> choice(value, step)).toList());
    }

    private ShownForm.Shown shown(Field field, StepForm form, String step) {
        String name = field.variable();
        return new ShownForm.Shown(
                name,
                own("page.duties.field." + name, step),
                texts.orElse("page.duties.hint." + name + "." + step, texts.orElse("page.duties.hint." + name, "")),
                form.required().contains(field));
    }

    private ShownForm.Choice choice(String value, String step) {
        String label = value.equals("approve") && Step.of(step).ofALeader()
                ? texts.of("page.duties.choice.approve.leader")
                : own("page.duties.choice." + value, step);
        return new ShownForm.Choice(value, label, own("page.duties.meaning." + value, step), StepForm.sendsBack(value));
    }

    private String own(String key, String step) {
        return texts.orElse(key + "." + step, texts.of(key));
    }
}
