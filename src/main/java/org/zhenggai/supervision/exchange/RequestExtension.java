package org.zhenggai.supervision.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.audit.Meaning;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.ItemRecords;
import org.zhenggai.rectification.Lives;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.sight.ItemAccess;
import org.zhenggai.supervision.ExtensionPolicy;
import org.zhenggai.supervision.ExtensionRequest;
import org.zhenggai.supervision.persistence.ExtensionMapper;

/** 申请延期: the responsible unit asks for a later deadline, in time and for a reason. */
@Component
public class RequestExtension {

    private final ItemAccess access;
    private final ItemRecords items;
    private final ExtensionMapper requests;
    private final ExtensionPolicy policy;
    private final Calendars calendars;
    private final Lives lives;
    private final AuditTrail audit;
    private final Clock clock;

    RequestExtension(
            ItemAccess access,
            ItemRecords items,
            ExtensionMapper requests,
            ExtensionPolicy policy,
            Calendars calendars,
            Lives lives,
            AuditTrail audit,
            Clock clock) {
        this.access = access;
        this.items = items;
        this.requests = requests;
        this.policy = policy;
        this.calendars = calendars;
        this.lives = lives;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ExtensionRequest request(String code, LocalDate to, String reason, Actor actor) {
        access.requireVisible(code);
        SupervisedItem item = items.locked(code);
        List<ExtensionRequest> before = requests.of(code);
        if (!isResponsible(item, actor)) {
            throw Refused.forbidden("extension.responsibleUnit.only");
        }
        item.requireUnderWay();
        Refused refusal = refusal(item, to, before);
        if (refusal != null) {
            throw refusal;
        }
        ExtensionRequest request = new ExtensionRequest(
                code,
                before.size() + 1,
                item.state().round(),
                item.state().schedule().dueOn(),
                to,
                reason,
                ExtensionRequest.Status.OPEN,
                actor.username(),
                clock.instant(),
                null,
                null,
                null);
        requests.insert(request);
        audit.append(AuditEvent.of("EXTENSION_REQUESTED", Meaning.DATED, code, actor, clock.instant())
                .round(request.round())
                .saying(reason, null)
                .changing(Map.of(
                        "requestedDeadline",
                        new AuditEvent.Change(request.deadline().toString(), to.toString()))));
        lives.startSatellite("extension-request", code, request.no(), routing(item, request));
        return request;
    }

    /** Whether this person may ask now, for whatever later date. */
    @Transactional(readOnly = true)
    public boolean isOpenTo(String code, Actor actor) {
        SupervisedItem item = access.requireVisible(code);
        return item.status() != Status.DRAFT
                && !item.status().ended()
                && isResponsible(item, actor)
                && refusal(item, item.state().schedule().dueOn().plusDays(1), requests.of(code)) == null;
    }

    private static boolean isResponsible(SupervisedItem item, Actor actor) {
        return item.state().responsibleUnit().equals(actor.unit())
                && actor.isOneOf(Role.HANDLER, Role.RESPONSIBLE_LEADER);
    }

    /** Null where nothing stands against it. */
    private @Nullable Refused refusal(SupervisedItem item, LocalDate to, List<ExtensionRequest> before) {
        LocalDate deadline = item.state().schedule().dueOn();
        if (!to.isAfter(deadline)) {
            return Refused.invalid("extension.date.notLater", deadline.toString());
        }
        if (Zones.isTooFar(to, clock)) {
            return Refused.invalid("item.date.far", to.toString());
        }
        ExtensionPolicy.Limit limit = policy.limit(item.grade().name());
        LocalDate latest =
                calendars.current().before(deadline, limit.askDaysBefore()).date();
        if (Zones.today(clock).isAfter(latest)) {
            return Refused.conflict("extension.late", deadline.toString(), latest.toString());
        }
        if (before.stream().anyMatch(request -> request.status() == ExtensionRequest.Status.OPEN)) {
            return Refused.conflict("extension.open");
        }
        long granted = before.stream()
                .filter(request -> request.round() == item.state().round())
                .filter(request -> request.status() == ExtensionRequest.Status.GRANTED)
                .count();
        return granted >= limit.atMost() ? Refused.conflict("extension.limit", limit.atMost()) : null;
    }

    private static Map<String, Object> routing(SupervisedItem item, ExtensionRequest request) {
        long days = ChronoUnit.DAYS.between(request.deadline(), request.requestedDeadline());
        return Map.of("grade", item.grade().name(), "days", Math.toIntExact(days));
    }
}
