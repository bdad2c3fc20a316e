package org.zhenggai.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhenggai.ledger.AssignmentView;
import org.zhenggai.ledger.ItemView;
import org.zhenggai.ledger.WorkView;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.Step;

/** Says the facts of a step; a project has words of its own. */
@Component
public class FactWords {

    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("MM-dd");

    private final Texts texts;
    private final Clock clock;

    FactWords(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    public ShownFacts of(AssignmentView duty, ItemView item, StepFacts facts) {
        String project = item.code().startsWith("SS-") ? ".project" : "";
        return new ShownFacts(
                item.code(),
                item.title(),
                item.light(),
                texts.of("light." + item.light()),
                illustrative(item),
                due(duty),
                Stream.of(said("lastOpinion", facts.opinion()), said("lastReport", facts.report()))
                        .filter(Objects::nonNull)
                        .toList(),
                facts.beside(),
                piece(project, facts.piece()),
                rows(item),
                text("requirement" + project, item.requirement()),
                text("problem" + project, item.problem()),
                text("target" + project, item.target()),
                // Its own author has it in the form.
                item.plan() == null || duty.step().equals(Step.SUBMIT_PLAN)
                        ? null
                        : new ShownFacts.Plan(
                                say("plan" + project), item.plan(), duty.step().endsWith("Plan")),
                facts.work().stream().map(this::work).toList());
    }

    private ShownFacts.Illustrative illustrative(ItemView item) {
        return item.illustrative()
                ? new ShownFacts.Illustrative(
                        say("illustrative"), say(item.titleOfficial() ? "illustrative.texts" : "illustrative.all"))
                : null;
    }

    private ShownFacts.Due due(AssignmentView duty) {
        LocalDate last = duty.lastDay();
        return new ShownFacts.Due(
                say("stepDue"),
                say("inclusive", last.toString()),
                duty.overdue() ? say("overdue.days", ChronoUnit.DAYS.between(last, Zones.today(clock))) : null);
    }

    private ShownFacts.Said said(String label, StepFacts.Said said) {
        return said == null
                ? null
                : new ShownFacts.Said(
                        say(label),
                        said.event(),
                        known(said.unit(), said.person()),
                        said.at(),
                        said.text(),
                        said.negative(),
                        said.files());
    }

    private ShownFacts.Piece piece(String project, WorkView piece) {
        return piece == null
                ? null
                : new ShownFacts.Piece(
                        say("thisPiece" + project),
                        piece.no() + ". " + piece.title(),
                        known(
                                piece.unitName(),
                                piece.due() == null
                                        ? null
                                        : say("pieceDue", piece.due().toString())),
                        text("evidenceRequired", piece.evidence()));
    }

    private List<ShownFacts.Row> rows(ItemView item) {
        String none = say("nothing");
        List<ShownFacts.Row> rows = new ArrayList<>();
        rows.add(new ShownFacts.Row(
                say("deadline"),
                item.deadline() == null ? none : item.deadline().toString(),
                item.provisional() ? say("provisional") : null,
                item.provisional() ? say("provisional.hint") : null));
        add(rows, "status", texts.of("status." + item.status()));
        add(rows, "responsibleUnit", item.responsibleUnitName());
        add(rows, "responsibleLeader", item.responsibleLeaderName());
        List<String> cooperating = item.cooperatingUnitsName();
        add(
                rows,
                "cooperatingUnits",
                cooperating.isEmpty() ? none : String.join(texts.of("list.separator"), cooperating));
        add(rows, "grade", texts.of("page.duties.grade." + item.grade()));
        add(rows, "kind", texts.of("page.duties.kind." + item.kind()));
        add(rows, "category", item.categoryName() == null ? null : item.category() + ". " + item.categoryName());
        add(rows, "programme", item.programmeName());
        return rows;
    }

    private void add(List<ShownFacts.Row> rows, String key, String value) {
        if (value != null) {
            rows.add(new ShownFacts.Row(say(key), value, null, null));
        }
    }

    private ShownFacts.Work work(StepFacts.Pieces pieces) {
        return new ShownFacts.Work(
                texts.of("page.duties.work." + pieces.kind()),
                say("work.done", pieces.done(), pieces.pieces().size()),
                List.of(
                        say("no"),
                        texts.of("page.duties.one." + pieces.kind()),
                        say("unit.column"),
                        say("due.column"),
                        say("done.column")),
                pieces.pieces().stream().map(this::line).toList());
    }

    private ShownFacts.Line line(StepFacts.Piece piece) {
        WorkView work = piece.work();
        return new ShownFacts.Line(
                work.no(),
                work.title(),
                piece.current() ? say("current") : null,
                work.outcome(),
                work.unitName(),
                work.due() == null ? null : work.due().toString(),
                work.done(),
                work.done() ? say("doneOn", DAY_OF_YEAR.format(work.doneAt())) : say("undone"),
                piece.files());
    }

    private ShownFacts.Text text(String key, String text) {
        return text == null ? null : new ShownFacts.Text(say(key), text);
    }

    private String say(String key, Object... arguments) {
        return texts.of("page.duties." + key, arguments);
    }

    private static List<String> known(String... names) {
        return Stream.of(names).filter(Objects::nonNull).toList();
    }
}
