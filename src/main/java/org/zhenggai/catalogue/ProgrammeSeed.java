package org.zhenggai.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.zhenggai.deadline.ClockPolicy;

/** One programme file of {@code seeds/}: the programme, how many entries it must have, and the entries. */
public record ProgrammeSeed(
        @NotNull @Valid Head programme,
        List<@Valid FindingCategory> categories,
        @NotNull List<@Valid ItemOrder> items) {

    /** The programme and the counts that the source document gives. */
    public record Head(
            @NotNull String code,
            @NotNull String name,
            @NotNull ItemType kind,
            @NotNull ClockPolicy clockPolicy,
            @NotNull Integer publicNoticeDays,
            @NotNull Integer reportEveryMonths,
            @NotNull Integer lookBackAfterMonths,
            @JsonProperty("categories") int expectedCategories,
            @JsonProperty("items") int expectedItems) {

        public Programme programme() {
            return new Programme(
                    code, name, kind, clockPolicy, publicNoticeDays, reportEveryMonths, lookBackAfterMonths);
        }
    }

    public ProgrammeSeed {
        categories = categories == null ? List.of() : List.copyOf(categories);
        items = items == null ? List.of() : List.copyOf(items);
    }
}
