package org.zhenggai.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.zhenggai.deadline.DayType;
import org.zhenggai.deadline.DeadlineRule;
import org.zhenggai.platform.time.PlausibleDates;

/** When something is due: a date, or a number of days counted from dispatch. In JSON a string or an object. */
public record Term(LocalDate date, @Min(1) @Max(3650) Integer days, DayType dayType) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Term on(String date) {
        return new Term(PlausibleDates.date(date), null, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public static Term after(@JsonProperty("days") Integer days, @JsonProperty("dayType") DayType dayType) {
        return new Term(null, days, dayType);
    }

    @AssertTrue(message = "{term.incomplete}")
    boolean isComplete() {
        return date != null || (days != null && dayType != null);
    }

    /** The rule; meaningless where a date is given. */
    public DeadlineRule rule() {
        return new DeadlineRule(days, dayType);
    }
}
