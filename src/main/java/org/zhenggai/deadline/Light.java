package org.zhenggai.deadline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 亮灯: green normal, yellow due soon, red overdue, grey not running. Each shines in a window of its own, the four leave
 * nothing out and do not overlap: a row is compared with them here, a query by the conditions that they spell out.
 */
public enum Light {
    GREEN(true, Day.AHEAD, Day.AHEAD),
    YELLOW(true, Day.REACHED, Day.AHEAD),
    RED(true, Day.ANY, Day.REACHED),
    GREY(false, Day.ANY, Day.ANY);

    /** Where today stands to the first day of a light. */
    public enum Day {
        AHEAD,
        REACHED,
        ANY;

        private boolean holds(@Nullable LocalDate first, LocalDate today) {
            return this == ANY || (this == REACHED) != today.isBefore(Objects.requireNonNull(first));
        }
    }

    /**
     * When a light shines. {@code lit}: the item runs and has both of its days, else it is grey whatever the day.
     * {@code yellow} and {@code red}: where today stands to the first day of either.
     */
    public record Window(Light light, boolean lit, Day yellow, Day red) {}

    /** The first days on which an item shines yellow and red: red counts calendar days, whatever the item's rule. */
    public record Thresholds(
            @Nullable LocalDate yellowFrom, @Nullable LocalDate redFrom) {

        private boolean known() {
            return yellowFrom != null && redFrom != null;
        }
    }

    private final Window window;

    Light(boolean lit, Day yellow, Day red) {
        this.window = new Window(this, lit, yellow, red);
    }

    public Window window() {
        return window;
    }

    public static List<Window> windows() {
        return Arrays.stream(values()).map(Light::window).toList();
    }

    /** How an item shines; {@code running} is neither a draft nor ended. */
    public static Light of(boolean running, Thresholds days, LocalDate today) {
        boolean lit = running && days.known();
        return Arrays.stream(values())
                .filter(light -> light.window.lit == lit)
                .filter(light -> !lit
                        || light.window.yellow.holds(days.yellowFrom, today)
                                && light.window.red.holds(days.redFrom, today))
                .findFirst()
                .orElseThrow();
    }
}
