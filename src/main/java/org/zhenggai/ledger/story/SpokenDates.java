package org.zhenggai.ledger.story;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.text.Texts;

/** Days as one says them, in the reader's language; days in a row as from and to. */
@Component
class SpokenDates {

    private final Texts texts;

    SpokenDates(Texts texts) {
        this.texts = texts;
    }

    String day(LocalDate day) {
        return say("deadline.day", day);
    }

    /** The days of one sentence, in order; the year is left to the sentence. */
    String list(List<LocalDate> days) {
        List<String> runs = new ArrayList<>();
        for (int first = 0, last; first < days.size(); first = last + 1) {
            last = first;
            while (last + 1 < days.size()
                    && days.get(last + 1).equals(days.get(last).plusDays(1))) {
                last++;
            }
            runs.add(run(days.get(first), days.get(last)));
        }
        return String.join(texts.of("list.separator"), runs);
    }

    private String run(LocalDate first, LocalDate last) {
        String from = say("deadline.dayOfYear", first);
        if (first.equals(last)) {
            return from;
        }
        String to = first.getMonth() == last.getMonth()
                ? say("deadline.dayOfMonth", last)
                : say("deadline.dayOfYear", last);
        return texts.of("deadline.run", from, to);
    }

    private String say(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(texts.of(pattern), texts.locale()).format(day);
    }
}
