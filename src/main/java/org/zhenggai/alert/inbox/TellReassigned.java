package org.zhenggai.alert.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhenggai.alert.Alert;
import org.zhenggai.alert.AlertTexts;
import org.zhenggai.alert.Escalation;
import org.zhenggai.alert.RaisedAlert;
import org.zhenggai.alert.Recipients;
import org.zhenggai.alert.persistence.AlertMapper;
import org.zhenggai.alert.persistence.LadderMapper;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.rectification.AssignmentReassigned;

/** Whoever is given somebody else's duty is told at once; its ladder goes on as it was. */
@Component
class TellReassigned {

    private static final String RULE = "REASSIGNED";

    private final LadderMapper ladders;
    private final AlertMapper mapper;
    private final Alerts alerts;
    private final AlertTexts texts;
    private final Organisation organisation;
    private final Clock clock;

    TellReassigned(
            LadderMapper ladders,
            AlertMapper mapper,
            Alerts alerts,
            AlertTexts texts,
            Organisation organisation,
            Clock clock) {
        this.ladders = ladders;
        this.mapper = mapper;
        this.alerts = alerts;
        this.texts = texts;
        this.organisation = organisation;
        this.clock = clock;
    }

    @EventListener
    void reassigned(AssignmentReassigned event) {
        Escalation.Duty duty = ladders.duty(event.duty().taskId());
        Escalation.Item item = ladders.items(List.of(duty.item())).get(0);
        int occasion = mapper.lastOccasion(duty.taskId(), RULE) + 1;
        Instant now = clock.instant();
        alerts.raise(new Recipients(organisation)
                .owners(duty).stream()
                        .map(person -> new Alert(
                                null,
                                duty.taskId(),
                                duty.item(),
                                RULE,
                                Alert.Level.REMINDER,
                                item.deadlineVersion(),
                                occasion,
                                person,
                                now,
                                null,
                                texts.ofEvent(duty, item, RULE)))
                        .map(alert -> new RaisedAlert(alert, false))
                        .toList());
    }
}
