package org.zhenggai.ledger.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.catalogue.Term;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.deadline.DateCalculation;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.rectification.Schedule;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.sight.ItemAccess;
import org.zhenggai.supervision.ExtensionRequest;
import org.zhenggai.supervision.exchange.Exchanges;

/** Why an item is due when it is, in sentences that an officer can read aloud. */
@Component
@Transactional(readOnly = true)
public class WhyThisDate {

    /** {@code date} is null while a draft has none. */
    public record ExplainedDeadline(LocalDate date, boolean provisional, List<String> explanation) {}

    private final ItemAccess access;
    private final Exchanges exchanges;
    private final Calendars calendars;
    private final CountedDays countedDays;
    private final ConsentedDates consentedDates;
    private final SpokenDates dates;
    private final Texts texts;

    WhyThisDate(
            ItemAccess access,
            Exchanges exchanges,
            Calendars calendars,
            CountedDays countedDays,
            ConsentedDates consentedDates,
            SpokenDates dates,
            Texts texts) {
        this.access = access;
        this.exchanges = exchanges;
        this.calendars = calendars;
        this.countedDays = countedDays;
        this.consentedDates = consentedDates;
        this.dates = dates;
        this.texts = texts;
    }

    public ExplainedDeadline of(String code) {
        SupervisedItem item = access.requireVisible(code);
        Schedule schedule = item.state().schedule();
        List<String> told = new ArrayList<>();
        if (schedule.dispatchedOn() == null) {
            draft(item, told);
        } else {
            dispatched(item, told);
        }
        return new ExplainedDeadline(schedule.deadline(), schedule.provisional(), List.copyOf(told));
    }

    private void draft(SupervisedItem item, List<String> told) {
        Term term = item.deadlineTerm();
        told.add(texts.of("deadline.draft"));
        told.add(
                term.date() != null
                        ? texts.of("deadline.rule.fixed", dates.day(term.date()))
                        : texts.of("deadline.rule." + term.dayType(), term.days()));
    }

    private void dispatched(SupervisedItem item, List<String> told) {
        Schedule schedule = item.state().schedule();
        List<ExtensionRequest> consents = exchanges.extensionRequests(item.code()).stream()
                .filter(request -> request.round() == item.state().round())
                .filter(request -> request.status() == ExtensionRequest.Status.GRANTED)
                .toList();
        LocalDate ordered =
                consents.isEmpty() ? schedule.deadline() : consents.get(0).deadline();
        told.add(texts.of("deadline.base", item.state().round(), dates.day(schedule.dispatchedOn())));
        ordered(item, ordered, told);
        consents.forEach(request -> told.add(consentedDates.told(request)));
        told.add(texts.of(
                "deadline.lights",
                dates.day(schedule.yellowFrom()),
                calendars.current().workingDaysBetween(schedule.yellowFrom(), schedule.deadline()),
                dates.day(schedule.redFrom()),
                ChronoUnit.DAYS.between(schedule.deadline(), schedule.redFrom())));
        if (schedule.provisional()) {
            told.add(texts.of("deadline.provisional"));
        }
    }

    /** {@code date} is the deadline of this round before anybody consented to another. */
    private void ordered(SupervisedItem item, LocalDate date, List<String> told) {
        Term term = item.deadlineTerm();
        LocalDate base = item.state().schedule().dispatchedOn();
        if (term.date() != null && item.state().round() == 1) {
            told.add(texts.of("deadline.rule.fixed", dates.day(date)));
            return;
        }
        if (term.date() != null) {
            told.add(texts.of("deadline.rule.again", ChronoUnit.DAYS.between(base, date), dates.day(date)));
            return;
        }
        told.add(texts.of("deadline.rule." + term.dayType(), term.days()));
        DateCalculation reckoning = calendars.current().calculate(base, term.rule());
        told.addAll(countedDays.told(reckoning));
        told.add(texts.of("deadline.result", dates.day(reckoning.date())));
        if (!reckoning.date().equals(date)) {
            told.add(texts.of("deadline.otherCalendar", dates.day(date)));
        }
    }
}
