package org.zhenggai.catalogue;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.zhenggai.platform.text.HasText;
import org.zhenggai.platform.text.MaxLength;
import org.zhenggai.platform.text.PlainText;

/**
 * An item as it is ordered. {@code named} says that the title is official although the other texts are illustrative;
 * {@code entries} are counties, list entries or clues that its model hands out one by one, {@code periods} how many
 * periods a recurring one runs.
 */
public record ItemOrder(
        @Pattern(regexp = "(ZG|SS)-\\d{4}-[0-9A-Z]{2,8}", message = "{item.code.pattern}")
        String code,

        String programme,
        Integer category,
        @HasText @MaxLength(200) String title,
        @JsonProperty("named") boolean titleOfficial,
        @MaxLength(4000) String problem,
        @HasText @MaxLength(4000) String requirement,
        @MaxLength(4000) String target,
        @NotNull Kind kind,
        @NotNull Grade grade,
        @HasText String responsibleUnit,
        @Size(max = 100) List<@HasText String> cooperatingUnits,
        String responsibleLeader,
        @NotNull @Valid Term deadline,
        @MaxLength(64) String measuresProcess,
        @Min(0) @Max(100) Integer satisfactionTarget,
        boolean illustrative,
        @JsonAlias("milestones") @Size(max = 200) List<@Valid MeasureOrder> measures,
        @Size(max = 500) List<@Valid MeasureOrder> entries,
        @Min(1) @Max(60) Integer periods) {

    public ItemOrder {
        title = PlainText.said(title);
        problem = PlainText.said(problem);
        requirement = PlainText.said(requirement);
        target = PlainText.said(target);
        cooperatingUnits = cooperatingUnits == null ? List.of() : List.copyOf(cooperatingUnits);
        measures = measures == null ? List.of() : List.copyOf(measures);
        entries = entries == null ? List.of() : List.copyOf(entries);
    }

    public ItemOrder withCode(String itemCode) {
        return placed(itemCode, programme);
    }

    public ItemOrder withProgramme(String programmeCode) {
        return placed(code, programmeCode);
    }

    private ItemOrder placed(String itemCode, String programmeCode) {
        return new ItemOrder(
                itemCode,
                programmeCode,
                category,
                title,
                titleOfficial,
                problem,
                requirement,
                target,
                kind,
                grade,
                responsibleUnit,
                cooperatingUnits,
                responsibleLeader,
                deadline,
                measuresProcess,
                satisfactionTarget,
                illustrative,
                measures,
                entries,
                periods);
    }
}
