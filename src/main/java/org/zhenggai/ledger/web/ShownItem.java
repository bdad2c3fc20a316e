package org.zhenggai.ledger.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.zhenggai.deadline.Light;
import org.zhenggai.ledger.ItemView;
import org.zhenggai.organisation.Actor;
import org.zhenggai.rectification.Status;
import org.zhenggai.supervision.exchange.UrgeItem;

/**
 * A row of the ledger.
 *
 * @param days         from today to the deadline, below zero where it is over; null where the light has no number
 * @param dispatchable whether this person may hand it out now
 * @param urgeable     whether this person may urge those who owe something about it
 */
record ShownItem(ItemView item, Long days, boolean dispatchable, boolean urgeable) {

    static ShownItem of(ItemView item, LocalDate today, Actor reader) {
        return new ShownItem(
                item,
                days(item, today),
                reader.isOfTheOffice() && item.status() == Status.DRAFT,
                item.status().running() && UrgeItem.isOpenTo(item.responsibleUnit(), reader));
    }

    /** A light may begin before or after the day that it counts to: then its word alone is true. */
    private static Long days(ItemView item, LocalDate today) {
        if (item.deadline() == null) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(today, item.deadline());
        return item.light() == Light.RED && days < 0 || item.light() == Light.YELLOW && days >= 0 ? days : null;
    }

    public boolean choosable() {
        return dispatchable || urgeable;
    }
}
