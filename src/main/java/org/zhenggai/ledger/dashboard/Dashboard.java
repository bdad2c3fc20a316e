package org.zhenggai.ledger.dashboard;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;

/**
 * The figures of all items that the reader may see.
 *
 * @param asOf       when they were counted
 * @param categories in the order of their programmes and numbers
 * @param units      the most complete first
 * @param trend      the last twelve months, this one included
 */
public record Dashboard(
        OffsetDateTime asOf,
        Counts total,
        List<Share> programmes,
        List<Share> categories,
        List<Share> units,
        List<Month> trend) {

    /** {@code code} of the programme, category or unit; {@code programme} where a category's number needs one. */
    public record Share(String programme, String code, String name, boolean illustrative, Counts counts) {}

    /** What a month brought and, {@code …SoFar}, what there was at its end. */
    public record Month(YearMonth month, int dispatched, int closed, int dispatchedSoFar, int closedSoFar) {

        /** Percent; null before anything was dispatched. */
        @JsonProperty
        public Integer completion() {
            return dispatchedSoFar == 0 ? null : Math.round(100f * closedSoFar / dispatchedSoFar);
        }
    }
}
