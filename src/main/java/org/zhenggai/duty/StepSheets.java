package org.zhenggai.duty;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhenggai.ledger.AssignmentView;
import org.zhenggai.ledger.ItemView;
import org.zhenggai.ledger.list.AssignmentList;
import org.zhenggai.ledger.list.Ledger;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.text.Texts;

/** Writes down what the form of a step shows, for whoever may see its page. */
@Component
public class StepSheets {

    /** What only the browser knows when to say. */
    static final List<String> WORDS = List.of(
            "required",
            "optional",
            "chooseUnit",
            "carriedOver",
            "tasklist.claim",
            "tasklist.restored",
            "tasklist.again",
            "tasklist.length",
            "tasklist.wrong",
            "tasklist.refused",
            "tasklist.running",
            "files.choose",
            "files.camera",
            "files.drop",
            "files.remove",
            "files.cancel",
            "files.retry",
            "files.waiting",
            "files.uploading",
            "files.uploaded",
            "files.removed",
            "files.empty",
            "files.failed",
            "files.unreachable",
            "files.signedOut");

    private final AssignmentList duties;
    private final Ledger ledger;
    private final StepBriefing briefing;
    private final FactWords facts;
    private final FormWords fields;
    private final Texts texts;

    StepSheets(
            AssignmentList duties,
            Ledger ledger,
            StepBriefing briefing,
            FactWords facts,
            FormWords fields,
            Texts texts) {
        this.duties = duties;
        this.ledger = ledger;
        this.briefing = briefing;
        this.facts = facts;
        this.fields = fields;
        this.texts = texts;
    }

    public StepSheet of(String taskId, Actor reader) {
        AssignmentView duty = duties.duty(taskId, reader);
        ItemView item = ledger.item(duty.item(), reader);
        StepFacts known = briefing.of(duty, item, reader);
        StepFacts.CarriedOver before = known.before();
        return new StepSheet(
                texts.locale().toLanguageTag(),
                item.code(),
                facts.of(duty, item, known),
                fields.of(duty, item, known.piece()).fields(),
                before == null
                        ? null
                        : new StepSheet.Before(before.text(), briefing.files(item.code(), before.evidence())),
                WORDS.stream().collect(Collectors.toMap(Function.identity(), key -> texts.of("page.duties." + key))));
    }
}
