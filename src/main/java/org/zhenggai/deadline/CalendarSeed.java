package org.zhenggai.deadline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhenggai.platform.Refused;

/** {@code seeds/calendars.yaml}. */
public record CalendarSeed(@NotEmpty List<@Valid CalendarYear> years) {

    /** Refuses a year or a day that is listed twice, and a day that no notice of its year can name. */
    public void check() {
        Set<Integer> seen = new HashSet<>();
        for (CalendarYear year : years) {
            if (!seen.add(year.year())) {
                throw Refused.invalid("calendar.year.twice", String.valueOf(year.year()));
            }
            year.check();
        }
    }
}
