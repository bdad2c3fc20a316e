package org.zhenggai.catalogue;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.zhenggai.deadline.ClockPolicy;

/**
 * A source of supervised items: an inspection, a list of practical projects. Zero months: no periodic reports, no look-back.
 */
public record Programme(
        @NotBlank @Size(max = 32) String code,
        @NotBlank @Size(max = 100) String name,
        @NotNull ItemType kind,
        @NotNull ClockPolicy clockPolicy,
        @NotNull @Min(0) Integer publicNoticeDays,
        @NotNull @Min(0) Integer reportEveryMonths,
        @NotNull @Min(0) Integer lookBackAfterMonths) {}
