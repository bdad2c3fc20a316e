package org.zhenggai.ledger.story;

import org.springframework.stereotype.Component;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.supervision.ExtensionRequest;

/** A consent to a later date: which request, from when to when, by whom and when. */
@Component
class ConsentedDates {

    private final Organisation organisation;
    private final SpokenDates dates;
    private final Texts texts;

    ConsentedDates(Organisation organisation, SpokenDates dates, Texts texts) {
        this.organisation = organisation;
        this.dates = dates;
        this.texts = texts;
    }

    String told(ExtensionRequest request) {
        return texts.of(
                "deadline.extended",
                request.item(),
                request.no(),
                organisation.personName(request.decidedBy()),
                dates.day(Zones.dayOf(request.decidedAt())),
                dates.day(request.deadline()),
                dates.day(request.requestedDeadline()));
    }
}
