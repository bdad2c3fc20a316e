package org.zhenggai.deadline;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** A term in days, counted from the day after the base date. */
public record DeadlineRule(
        @NotNull @Min(0) @Max(3650) Integer days, @NotNull DayType dayType) {

    public static DeadlineRule working(int days) {
        return new DeadlineRule(days, DayType.WORKING);
    }
}
