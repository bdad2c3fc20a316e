package org.zhenggai.sandbox.story;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.zhenggai.platform.text.HasText;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.supervision.NoticeLevel;

/**
 * Something that a person does of their own accord. {@code at} is the city's time; {@code to}, {@code level} and
 * {@code text} as the deed needs them.
 */
record Scene(
        @NotNull LocalDateTime at,
        @HasText String who,

        @Pattern(regexp = "(ZG|SS)-\\d{4}-\\d{2,4}", message = "{item.code.pattern}")
        String item,

        @NotNull Deed does,
        LocalDate to,
        NoticeLevel level,
        String text) {

    enum Deed {
        DISPATCH,
        EXTEND,
        SERVE,
        URGE,
        WITHDRAW,
        /** Reads whatever lies unread in the inbox; the one deed that leaves no event. */
        READ
    }

    Instant instant() {
        return Zones.instantOf(at);
    }
}
