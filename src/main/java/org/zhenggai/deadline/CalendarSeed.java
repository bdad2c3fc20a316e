package org.zhenggai.deadline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/** {@code seeds/calendars.yaml}. */
public record CalendarSeed(@NotEmpty List<@Valid CalendarYear> years) {

    /** Refuses a day that is listed twice or belongs to another year. */
    public void check() {
        years.forEach(CalendarYear::deviations);
    }
}
