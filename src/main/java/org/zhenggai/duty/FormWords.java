package org.zhenggai.duty;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.zhenggai.ledger.AssignmentView;
import org.zhenggai.ledger.ItemView;
import org.zhenggai.ledger.WorkView;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Unit;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.rectification.Step;
import org.zhenggai.rectification.StepForm;
import org.zhenggai.rectification.StepForm.Field;
import org.zhenggai.rectification.step.StepIntake;

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

    private final Organisation organisation;
    private final Texts texts;
    private final long largestFile;

    FormWords(
            Organisation organisation,
            Texts texts,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize largestFile) {
        this.organisation = organisation;
        this.texts = texts;
        this.largestFile = largestFile.toBytes();
    }

    /** {@code piece} is the piece of work that the step is about; null where it is about none. */
    public ShownForm of(AssignmentView duty, ItemView item, WorkView piece) {
        String step = duty.step();
        StepForm form = Step.of(step).form();
        return new ShownForm(ORDER.stream()
                .filter(field -> form.fields().contains(field))
                // An opinion goes with a judgement, or with handing the item on; elsewhere the text says it all.
                .filter(field -> field != Field.OPINION || form.decides() || step.equals(Step.REDISPATCH))
                .map(field -> shown(field, step, form, item, piece))
                .toList());
    }

    private ShownForm.Field shown(Field field, String step, StepForm form, ItemView item, WorkView piece) {
        String name = field.variable();
        String label = own("page.duties.field." + name, step);
        String hint =
                texts.orElse("page.duties.hint." + name + "." + step, texts.orElse("page.duties.hint." + name, ""));
        ShownForm.Type type = type(field);
        return new ShownForm.Field(
                name,
                type,
                form.required().contains(field),
                label,
                hint(field, hint, item, piece),
                field == Field.OPINION ? texts.of("step.opinion.missing") : texts.of("step.field.missing", label),
                switch (type) {
                    case TEXT -> texts.of("step.text.long", label, StepIntake.LONGEST_TEXT);
                    case NUMBER -> texts.of("step.percent.range", label);
                    case FILE -> texts.of("page.duties.files.large");
                    case CHOICE, UNIT -> null;
                },
                switch (type) {
                    case TEXT -> (long) StepIntake.LONGEST_TEXT;
                    case FILE -> largestFile;
                    case NUMBER, CHOICE, UNIT -> null;
                },
                switch (type) {
                    case CHOICE ->
                        form.decisions().stream()
                                .map(value -> decision(value, step))
                                .toList();
                    case UNIT -> units(item);
                    case TEXT, NUMBER, FILE -> List.of();
                });
    }

    private static ShownForm.Type type(Field field) {
        return switch (field) {
            case DECISION -> ShownForm.Type.CHOICE;
            case RESPONSIBLE_UNIT -> ShownForm.Type.UNIT;
            case PERCENT, SATISFACTION -> ShownForm.Type.NUMBER;
            case EVIDENCE -> ShownForm.Type.FILE;
            case OPINION, OUTCOME, PLAN -> ShownForm.Type.TEXT;
        };
    }

    private String hint(Field field, String hint, ItemView item, WorkView piece) {
        if (field == Field.SATISFACTION && item.satisfactionTarget() != null) {
            return hint + " " + texts.of("page.duties.hint.target", item.satisfactionTarget());
        }
        if (field == Field.EVIDENCE && piece != null && piece.evidence() != null) {
            return texts.of("page.duties.evidenceRequired.are", piece.evidence()) + " " + hint;
        }
        return hint;
    }

    private ShownForm.Choice decision(String value, String step) {
        String label = value.equals("approve") && Step.of(step).ofALeader()
                ? texts.of("page.duties.choice.approve.leader")
                : own("page.duties.choice." + value, step);
        return new ShownForm.Choice(
                value, label, own("page.duties.meaning." + value, step), StepForm.sendsBack(value), null);
    }

    private List<ShownForm.Choice> units(ItemView item) {
        return organisation.units().stream()
                .filter(unit -> unit.kind().takesItems())
                .sorted(Comparator.comparing(Unit::kind))
                .map(unit -> new ShownForm.Choice(
                        unit.code(),
                        unit.code().equals(item.responsibleUnit())
                                ? texts.of("page.duties.formerUnit", unit.name())
                                : unit.name(),
                        null,
                        false,
                        texts.of("page.duties.unitKind." + unit.kind())))
                .toList();
    }

    private String own(String key, String step) {
        return texts.orElse(key + "." + step, texts.of(key));
    }
}
