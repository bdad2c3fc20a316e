package org.zhenggai.catalogue;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.zhenggai.deadline.ClockPolicy;
import org.zhenggai.platform.text.HasText;
import org.zhenggai.platform.text.MaxLength;

/**
 * A source of supervised items: an inspection, a list of practical projects. Zero months: no periodic reports, no look-back.
 */
public record Programme(
        @HasText @MaxLength(32) String code,
        @HasText @MaxLength(100) String name,
        @NotNull ItemType kind,
        @NotNull ClockPolicy clockPolicy,
        @NotNull @Min(0) Integer publicNoticeDays,
        @NotNull @Min(0) Integer reportEveryMonths,
        @NotNull @Min(0) Integer lookBackAfterMonths) {}
