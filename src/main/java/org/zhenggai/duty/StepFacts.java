package org.zhenggai.duty;

import java.time.OffsetDateTime;
import java.util.List;
import org.zhenggai.ledger.WorkView;

/**
 * What somebody has to know before they take a step, beside the item itself. What there is not is null.
 *
 * @param opinion the latest one
 * @param report  what was handed in last about the work at hand
 * @param beside  the report, request, notice or look back that the step answers
 * @param piece   the piece of work that the step is about
 * @param work    all that the item's work consists of
 * @param before  what this step handed in last time, where it came back for correction
 */
public record StepFacts(
        Said opinion, Said report, Beside beside, WorkView piece, List<Pieces> work, CarriedOver before) {

    public record Said(
            String event,
            String unit,
            String person,
            OffsetDateTime at,
            String text,
            boolean negative,
            List<ProofFile> files) {}

    public record Beside(String title, String text, List<String> facts) {}

    /** {@code kind} is measures, milestones, entries or periods. */
    public record Pieces(String kind, List<Piece> pieces) {

        public long done() {
            return pieces.stream().filter(piece -> piece.work().done()).count();
        }
    }

    public record Piece(WorkView work, boolean current, List<ProofFile> files) {}

    public record CarriedOver(String text, List<String> evidence) {}
}
