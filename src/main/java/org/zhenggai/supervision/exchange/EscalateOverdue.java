package org.zhenggai.supervision.exchange;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.deadline.EscalationPolicy;
import org.zhenggai.deadline.Ladder;
import org.zhenggai.deadline.Rung;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.sweep.Batches;
import org.zhenggai.platform.sweep.Sweep;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.ItemRecords;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.supervision.NoticeLevel;
import org.zhenggai.supervision.persistence.NoticeMapper;

/** Serves the notice that the ladder demands for an overdue item: once for each deadline. */
@Component
public class EscalateOverdue implements Sweep {

    private final NoticeMapper notices;
    private final ItemRecords items;
    private final ServeNotice serveNotice;
    private final EscalationPolicy policy;
    private final Calendars calendars;
    private final Batches batches;
    private final Texts texts;
    private final Clock clock;

    EscalateOverdue(
            NoticeMapper notices,
            ItemRecords items,
            ServeNotice serveNotice,
            EscalationPolicy policy,
            Calendars calendars,
            Batches batches,
            Texts texts,
            Clock clock) {
        this.notices = notices;
        this.items = items;
        this.serveNotice = serveNotice;
        this.policy = policy;
        this.calendars = calendars;
        this.batches = batches;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public int sweep() {
        LocalDate today = Zones.today(clock);
        return batches.run(most -> notices.unescalated(today, most), code -> escalate(code, today));
    }

    private boolean escalate(String code, LocalDate today) {
        SupervisedItem item = items.locked(code);
        if (item.status().ended() || item.status() == Status.PUBLIC_NOTICE) {
            return false;
        }
        LocalDate deadline = item.state().schedule().dueOn();
        if (!deadline.isBefore(today)) {
            return false;
        }
        return policy.ladder(EscalationPolicy.Subject.ITEM).rungs().stream()
                .filter(Rung::notice)
                .filter(rung ->
                        !Ladder.dayOf(rung, deadline, calendars.current()).isAfter(today))
                .reduce((lower, higher) -> higher)
                .map(rung -> serveNotice.serve(
                        item,
                        NoticeLevel.valueOf(rung.level()),
                        texts.written("notice.overdue", code, deadline.toString()),
                        null,
                        rung.name(),
                        Actor.SYSTEM))
                .isPresent();
    }
}
