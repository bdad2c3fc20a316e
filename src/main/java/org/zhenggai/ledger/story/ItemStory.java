package org.zhenggai.ledger.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.evidence.EvidenceFile;
import org.zhenggai.evidence.EvidenceFiles;
import org.zhenggai.ledger.ItemView;
import org.zhenggai.ledger.TimelineEntry;
import org.zhenggai.ledger.list.Ledger;
import org.zhenggai.ledger.list.PastRound;
import org.zhenggai.organisation.Actor;

/** An item's events with everything that a reader wants beside them. */
@Component
@Transactional(readOnly = true)
public class ItemStory {

    private final Ledger ledger;
    private final EvidenceFiles files;
    private final ToldChanges changes;

    ItemStory(Ledger ledger, EvidenceFiles files, ToldChanges changes) {
        this.ledger = ledger;
        this.files = files;
        this.changes = changes;
    }

    /**
     * @param only   the round to tell of, null for all of them
     * @param newest whether the newest event comes first
     */
    public List<StoryLine> of(ItemView item, List<PastRound> past, Integer only, boolean newest, Actor reader) {
        Map<String, EvidenceFile> known =
                files.of(item.code()).stream().collect(Collectors.toMap(EvidenceFile::id, Function.identity()));
        Map<Integer, WorkTitles> titles = new HashMap<>(Map.of(item.round(), WorkTitles.of(item)));
        past.forEach(round -> titles.put(round.round(), WorkTitles.of(round.work())));
        List<StoryLine> lines = new ArrayList<>();
        int round = 1;
        for (TimelineEntry event : ledger.timeline(item.code(), reader)) {
            // What names no round, an upload for one, happened in the one that was under way.
            round = event.round() == null ? round : Math.max(round, event.round());
            if (only == null || only == round) {
                lines.add(line(event, round, titles.get(round), known));
            }
        }
        if (newest) {
            Collections.reverse(lines);
        }
        return opened(lines);
    }

    private StoryLine line(TimelineEntry event, int round, WorkTitles titles, Map<String, EvidenceFile> known) {
        return new StoryLine(
                event,
                round,
                false,
                EventSign.of(event.meaning()),
                titles.get(event.workNo()),
                event.evidence().stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .toList(),
                changes.of(event));
    }

    private static List<StoryLine> opened(List<StoryLine> lines) {
        List<StoryLine> marked = new ArrayList<>();
        int shown = 0;
        for (StoryLine line : lines) {
            marked.add(new StoryLine(
                    line.event(),
                    line.round(),
                    line.round() != shown,
                    line.sign(),
                    line.about(),
                    line.files(),
                    line.changed()));
            shown = line.round();
        }
        return marked;
    }
}
