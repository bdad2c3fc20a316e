package org.zhenggai.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhenggai.evidence.EvidenceFile;
import org.zhenggai.evidence.EvidenceFiles;
import org.zhenggai.ledger.AssignmentView;
import org.zhenggai.ledger.ItemView;
import org.zhenggai.ledger.TimelineEntry;
import org.zhenggai.ledger.WorkView;
import org.zhenggai.ledger.list.Ledger;
import org.zhenggai.organisation.Actor;

/** Gathers what somebody has to know before they take a step. */
@Component
public class StepBriefing {

    private final Ledger ledger;
    private final EvidenceFiles evidence;
    private final BesideLife besideLife;

    StepBriefing(Ledger ledger, EvidenceFiles evidence, BesideLife besideLife) {
        this.ledger = ledger;
        this.evidence = evidence;
        this.besideLife = besideLife;
    }

    public StepFacts of(AssignmentView duty, ItemView item, Actor reader) {
        StepHistory story = new StepHistory(ledger.timeline(item.code(), reader));
        Map<String, ProofFile> files =
                evidence.of(item.code()).stream().collect(Collectors.toMap(EvidenceFile::id, ProofFile::of));
        TimelineEntry opinion = story.lastOpinion();
        TimelineEntry report = story.lastReport(duty, opinion);
        TimelineEntry before = story.sentBack(duty, item);
        return new StepFacts(
                opinion == null ? null : said(opinion, opinion.opinion(), opinion.negative(), files),
                report == null ? null : said(report, report.text(), false, files),
                besideLife.of(duty),
                Stream.of(item.measures(), item.entries(), item.periods())
                        .flatMap(List::stream)
                        .filter(work -> Objects.equals(work.no(), duty.workNo()))
                        .findFirst()
                        .orElse(null),
                work(duty, item, story, files),
                before == null ? null : new StepFacts.CarriedOver(before.text(), before.evidence()));
    }

    /** Files of the item among these ids, for what was uploaded and not handed in yet. */
    public List<ProofFile> files(String item, List<String> ids) {
        Map<String, EvidenceFile> known = ids.isEmpty()
                ? Map.of()
                : evidence.of(item).stream().collect(Collectors.toMap(EvidenceFile::id, Function.identity()));
        return ids.stream()
                .distinct()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(ProofFile::of)
                .toList();
    }

    private static StepFacts.Said said(
            TimelineEntry event, String text, boolean negative, Map<String, ProofFile> files) {
        return new StepFacts.Said(
                event.eventName(),
                event.unitName(),
                event.actorName(),
                event.at(),
                text,
                negative,
                found(event.evidence(), files));
    }

    private static List<StepFacts.Pieces> work(
            AssignmentView duty, ItemView item, StepHistory story, Map<String, ProofFile> files) {
        List<StepFacts.Pieces> work = new ArrayList<>();
        String measures = item.code().startsWith("SS-") ? "milestones" : "measures";
        add(work, measures, item.measures(), duty, item, story, files);
        add(work, "entries", item.entries(), duty, item, story, files);
        add(work, "periods", item.periods(), duty, item, story, files);
        return work;
    }

    private static void add(
            List<StepFacts.Pieces> work,
            String kind,
            List<WorkView> rows,
            AssignmentView duty,
            ItemView item,
            StepHistory story,
            Map<String, ProofFile> files) {
        if (!rows.isEmpty()) {
            work.add(new StepFacts.Pieces(
                    kind,
                    rows.stream()
                            .map(row -> new StepFacts.Piece(
                                    row,
                                    Objects.equals(row.no(), duty.workNo()),
                                    row.done() ? found(story.proofOf(row.no(), item.round()), files) : List.of()))
                            .toList()));
        }
    }

    private static List<ProofFile> found(List<String> ids, Map<String, ProofFile> files) {
        return ids.stream().map(files::get).filter(Objects::nonNull).toList();
    }
}
