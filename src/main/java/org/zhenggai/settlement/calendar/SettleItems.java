package org.zhenggai.settlement.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.deadline.CalendarYear;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.sweep.Batches;
import org.zhenggai.platform.sweep.Sweep;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.dates.SettleDeadline;
import org.zhenggai.settlement.Waiting;
import org.zhenggai.settlement.persistence.SettlementMapper;

/** Settles whatever waits for it, each item in a transaction of its own. What is done is struck off in the same one. */
@Component
public class SettleItems implements Sweep {

    private final SettlementMapper waiting;
    private final SettleDeadline settleDeadline;
    private final Calendars calendars;
    private final Batches batches;
    private final Clock clock;

    SettleItems(
            SettlementMapper waiting,
            SettleDeadline settleDeadline,
            Calendars calendars,
            Batches batches,
            Clock clock) {
        this.waiting = waiting;
        this.settleDeadline = settleDeadline;
        this.calendars = calendars;
        this.batches = batches;
        this.clock = clock;
    }

    /** Every running item that has a date which the year's notice may move, in the transaction that loads the year. */
    @Transactional
    public void queue(int year, Actor actor) {
        actor.requireKeeper();
        LocalDate first = CalendarYear.reachesBackTo(year);
        waiting.queue(first, Zones.endOf(first.minusDays(1)), Waiting.on(actor, clock.instant()));
    }

    @Override
    public int sweep() {
        return batches.run(this::next, this::settle);
    }

    public int pending() {
        return waiting.count();
    }

    /** Another node may have loaded the year: whoever finds items waiting must not reckon by what it remembers. */
    private List<Waiting> next(int most) {
        List<Waiting> some = waiting.next(most);
        if (!some.isEmpty()) {
            calendars.reread();
        }
        return some;
    }

    private boolean settle(Waiting item) {
        if (waiting.strikeOff(item.itemCode()) == 0) {
            return false;
        }
        settleDeadline.settle(item.itemCode(), item);
        return true;
    }
}
