package org.zhenggai.alert.delivery;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.alert.DeadLetter;
import org.zhenggai.alert.Delivery;
import org.zhenggai.alert.persistence.DeadLetterMapper;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.platform.paging.Paged;

/** What could not be delivered: the system administrator sees that, but not what it says, and has it sent again. */
@Component
public class DeadLetters {

    private final DeadLetterMapper mapper;
    private final AuditTrail audit;
    private final Clock clock;

    DeadLetters(DeadLetterMapper mapper, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.audit = audit;
        this.clock = clock;
    }

    /** Latest first. */
    @Transactional(readOnly = true)
    public Paged<DeadLetter> page(Actor reader, PageRequest page) {
        reader.require(Role.SYSTEM_ADMIN);
        return Paged.of(mapper.page(page), mapper.count(Paged.EXACT_UP_TO + 1), page);
    }

    /** Under the same key, with all attempts before it; one whose cause is gone meanwhile is then not sent. */
    @Transactional
    public void resend(long id, Actor actor) {
        actor.require(Role.SYSTEM_ADMIN);
        if (mapper.status(id) == null) {
            throw Refused.notFound("delivery.unknown");
        }
        if (mapper.revive(id, clock.instant()) == 0) {
            throw Refused.conflict("delivery.notDead");
        }
        audit.append(AuditEvent.of("DELIVERY_RESENT", actor, clock.instant())
                .saying(Long.toString(id), null)
                .changing(Map.of(
                        "status", new AuditEvent.Change(Delivery.Status.DEAD.name(), Delivery.Status.PENDING.name()))));
    }

    /** All there are, after the reason is mended; answers how many. */
    @Transactional
    public int resendAll(Actor actor) {
        actor.require(Role.SYSTEM_ADMIN);
        int revived = mapper.reviveAll(clock.instant());
        if (revived == 0) {
            throw Refused.conflict("delivery.noneDead");
        }
        audit.append(AuditEvent.of("DELIVERIES_RESENT", actor, clock.instant())
                .changing(Map.of("resent", new AuditEvent.Change(null, revived))));
        return revived;
    }
}
