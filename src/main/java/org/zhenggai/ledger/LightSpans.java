package org.zhenggai.ledger;

import java.time.LocalDate;
import org.zhenggai.deadline.Light;

/**
 * How many days lie, among all items that shine, between their first yellow and their first red day, and between their
 * deadline and their first red day. What follows from them for the items of one light says nothing new, but spares the
 * database those that shine otherwise: dates of one light lie side by side.
 */
public record LightSpans(Integer leastYellow, Integer mostYellow, Integer leastRed, Integer mostRed) {

    /** False where no item shines at all. */
    boolean known() {
        return leastYellow != null && mostYellow != null && leastRed != null && mostRed != null;
    }

    /** No item of the light becomes red later; null where that is not known. */
    LocalDate redUntil(Light light, LocalDate today) {
        return light == Light.YELLOW && known() ? today.plusDays(mostYellow) : null;
    }

    /** No item of the light has an earlier deadline; null where that is not known. */
    LocalDate deadlineFrom(Light light, LocalDate today) {
        if (!known() || light != Light.GREEN && light != Light.YELLOW) {
            return null;
        }
        LocalDate notRed = today.minusDays(mostRed);
        LocalDate notYellow = notRed.plusDays(leastYellow);
        return light == Light.GREEN && notYellow.isAfter(notRed) ? notYellow : notRed;
    }

    /** No item of the light has a later deadline; null where that is not known. */
    LocalDate deadlineUntil(Light light, LocalDate today) {
        if (!known() || light != Light.RED && light != Light.YELLOW) {
            return null;
        }
        return today.minusDays(leastRed).plusDays(light == Light.YELLOW ? mostYellow : 0);
    }
}
