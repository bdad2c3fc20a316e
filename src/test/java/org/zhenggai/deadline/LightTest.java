package org.zhenggai.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What a light says of a day. */
class LightTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 3, 15);

    @Property
    @Label("red once its day has come, else yellow once that has, else green")
    void shines(@ForAll @IntRange(min = -9, max = 9) int yellow, @ForAll @IntRange(min = -9, max = 9) int red) {
        Light expected = red <= 0 ? Light.RED : yellow <= 0 ? Light.YELLOW : Light.GREEN;
        assertThat(Light.of(true, days(TODAY.plusDays(yellow), TODAY.plusDays(red)), TODAY))
                .isEqualTo(expected);
    }

    @Property
    @Label("grey is what does not run, and what has no days")
    void isGrey(@ForAll @IntRange(min = -9, max = 9) int offset) {
        LocalDate day = TODAY.plusDays(offset);
        assertThat(Light.of(false, days(day, day), TODAY)).isEqualTo(Light.GREY);
        assertThat(Light.of(true, days(null, day), TODAY)).isEqualTo(Light.GREY);
        assertThat(Light.of(true, days(day, null), TODAY)).isEqualTo(Light.GREY);
    }

    private static Light.Thresholds days(LocalDate yellow, LocalDate red) {
        return new Light.Thresholds(yellow, red);
    }
}
