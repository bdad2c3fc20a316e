package org.zhenggai.supervision.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.alert.Alert;
import org.zhenggai.alert.RaisedAlert;
import org.zhenggai.alert.Recipients;
import org.zhenggai.alert.inbox.Alerts;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.audit.Meaning;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.ItemRecords;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.sight.ItemAccess;
import org.zhenggai.supervision.Urge;
import org.zhenggai.supervision.persistence.UrgeMapper;

/**
 * 催办: reminds everybody who owes something about an item; each of them finds it in their inbox, but for those whom the
 * same person has urged about the same a short while ago.
 */
@Component
public class UrgeItem {

    public static final String RULE = "URGED";

    private final ItemAccess access;
    private final ItemRecords items;
    private final UrgeMapper urges;
    private final RecentUrges recentUrges;
    private final Alerts alerts;
    private final Organisation organisation;
    private final Texts texts;
    private final AuditTrail audit;
    private final Clock clock;

    UrgeItem(
            ItemAccess access,
            ItemRecords items,
            UrgeMapper urges,
            RecentUrges recentUrges,
            Alerts alerts,
            Organisation organisation,
            Texts texts,
            AuditTrail audit,
            Clock clock) {
        this.access = access;
        this.items = items;
        this.urges = urges;
        this.recentUrges = recentUrges;
        this.alerts = alerts;
        this.organisation = organisation;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether this person may urge those who owe something about an item of this unit. */
    public static boolean isOpenTo(String responsibleUnit, Actor actor) {
        return actor.isOfTheOffice()
                || actor.is(Role.MUNICIPAL_LEADER)
                || actor.is(Role.RESPONSIBLE_LEADER) && responsibleUnit.equals(actor.unit());
    }

    /** {@code text} may be null: what is owed by when is said in any case. */
    @Transactional
    public Urge urge(String code, @Nullable String text, Actor actor) {
        access.requireVisible(code);
        SupervisedItem item = items.locked(code);
        if (!isOpenTo(item.state().responsibleUnit(), actor)) {
            throw Refused.forbidden("urge.forbidden");
        }
        Urge urge = new Urge(code, urges.last(code) + 1, actor.username(), clock.instant(), text);
        List<String> urged = raise(item, urge);
        urges.insert(urge);
        audit.append(AuditEvent.of("URGED", Meaning.URGED, code, actor, urge.urgedAt())
                .round(item.state().round())
                .saying(text, null)
                .changing(Map.of("urged", new AuditEvent.Change(null, String.join(", ", urged)))));
        return urge;
    }

    private List<String> raise(SupervisedItem item, Urge urge) {
        Map<RecentUrges.Owed, Instant> recent = recentUrges.by(urge.urgedBy(), item.code());
        Set<RecentUrges.Owed> again = new HashSet<>();
        List<String> urged = new ArrayList<>();
        List<RaisedAlert> raised = new ArrayList<>();
        Recipients recipients = new Recipients(organisation);
        for (Assignment duty : items.duties(item.code())) {
            for (String person : recipients.owing(duty.post(), duty.person())) {
                RecentUrges.Owed owed = new RecentUrges.Owed(duty.taskId(), person);
                if (recent.containsKey(owed)) {
                    again.add(owed);
                    continue;
                }
                raised.add(new RaisedAlert(
                        new Alert(
                                null,
                                duty.taskId(),
                                item.code(),
                                RULE,
                                Alert.Level.REMINDER,
                                item.state().schedule().version(),
                                urge.no(),
                                person,
                                urge.urgedAt(),
                                null,
                                text(item, duty, urge)),
                        false));
                urged.add(person);
            }
        }
        if (raised.isEmpty()) {
            throw again.isEmpty()
                    ? Refused.conflict("urge.nobody", item.code())
                    : recentUrges.refusal(item.code(), again, recent);
        }
        alerts.raise(raised);
        return urged.stream().distinct().toList();
    }

    private String text(SupervisedItem item, Assignment duty, Urge urge) {
        LocalDate due = Zones.lastDayBefore(duty.dueAt());
        String owed = texts.written(
                "urge.text",
                item.code(),
                item.title(),
                texts.writtenOr("step." + duty.step(), duty.step()),
                due.toString());
        return urge.text() == null ? owed : owed + urge.text();
    }
}
