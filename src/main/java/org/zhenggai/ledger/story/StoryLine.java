package org.zhenggai.ledger.story;

import java.util.List;
import org.zhenggai.evidence.EvidenceFile;
import org.zhenggai.ledger.TimelineEntry;

/**
 * One event on its item's page.
 *
 * @param round   the round in which it happened
 * @param opens   whether the events from here on, as they are shown, are of this round
 * @param about   the piece of work that it is about, null for none
 * @param changed what it changed, in words
 */
public record StoryLine(
        TimelineEntry event,
        int round,
        boolean opens,
        EventSign sign,
        String about,
        List<EvidenceFile> files,
        List<String> changed) {}
