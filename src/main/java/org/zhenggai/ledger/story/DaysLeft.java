package org.zhenggai.ledger.story;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.zhenggai.ledger.ItemView;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.Status;

/** How an item stands with its deadline, in two words. */
@Component
public class DaysLeft {

    private final Texts texts;
    private final Clock clock;

    DaysLeft(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** The status where no deadline runs. */
    public String of(ItemView item) {
        if (item.status() == Status.DRAFT || item.status().ended() || item.deadline() == null) {
            return texts.of("status." + item.status());
        }
        return of(item.deadline());
    }

    public String of(LocalDate lastDay) {
        long left = ChronoUnit.DAYS.between(Zones.today(clock), lastDay);
        if (left == 0) {
            return texts.of("page.item.due.today");
        }
        return left > 0 ? texts.of("page.item.due.left", left) : texts.of("page.item.due.over", -left);
    }
}
