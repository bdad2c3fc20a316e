package org.zhenggai.duty;

import java.time.OffsetDateTime;
import java.util.List;
import org.zhenggai.deadline.Light;

/**
 * What a step's form tells before it asks, in the reader's words. What there is not is null or empty.
 *
 * @param illustrative what is illustrative of the item's texts
 * @param said         the latest opinion, and what was handed in last
 * @param beside       the report, request, notice or look back that the step answers
 * @param piece        the piece of work that the step is about
 * @param rows         the item at a glance
 * @param work         all that the item's work consists of
 */
public record ShownFacts(
        String code,
        String title,
        Light light,
        String lightName,
        Illustrative illustrative,
        Due due,
        List<Said> said,
        StepFacts.Beside beside,
        Piece piece,
        List<Row> rows,
        Text requirement,
        Text problem,
        Text target,
        Plan plan,
        List<Work> work) {

    public record Illustrative(String mark, String hint) {}

    public record Due(String label, String day, String overdue) {}

    public record Said(
            String label,
            String event,
            List<String> by,
            OffsetDateTime at,
            String text,
            boolean negative,
            List<ProofFile> files) {}

    public record Piece(String label, String title, List<String> facts, Text evidence) {}

    /** {@code mark} stands behind the value, {@code hint} explains it. */
    public record Row(String label, String value, String mark, String hint) {}

    public record Text(String label, String text) {}

    /** Open where it is what the step is about. */
    public record Plan(String label, String text, boolean open) {}

    /** {@code columns} are the heads of a row's number, title, unit, day and state. */
    public record Work(String label, String done, List<String> columns, List<Line> rows) {}

    /** {@code current} is the mark of the piece at hand. */
    public record Line(
            int no,
            String title,
            String current,
            String outcome,
            String unit,
            String due,
            boolean done,
            String state,
            List<ProofFile> files) {}
}
