package org.zhenggai.alert;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.alert.persistence.AlertMapper;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.paging.Page;
import org.zhenggai.platform.paging.PageRequest;

/** Everybody's inbox. */
@Component
public class Alerts {

    /** One statement has to stay within what a server takes. */
    private static final int AT_ONCE = 1000;

    private final AlertMapper mapper;
    private final Clock clock;

    Alerts(AlertMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** {@code superseded} by a later rung before anybody was told: recorded, and not delivered. */
    public record Raised(Alert alert, boolean superseded) {}

    /**
     * All at one instant, in the caller's transaction: into the inboxes, and into the outbox for delivery. What was
     * raised before stays as it is.
     */
    public void raise(List<Raised> raised) {
        for (int from = 0; from < raised.size(); from += AT_ONCE) {
            List<Raised> some = raised.subList(from, Math.min(from + AT_ONCE, raised.size()));
            mapper.insert(some);
            mapper.send(
                    some.stream().map(one -> one.alert().subject()).distinct().toList(),
                    some.get(0).alert().raisedAt());
        }
    }

    /** What this person was told, latest first; {@code unread} limits it to what they have not read. */
    @Transactional(readOnly = true)
    public Page<Alert> inbox(Actor reader, boolean unread, PageRequest page) {
        return Page.of(
                mapper.inbox(reader.username(), unread, page),
                mapper.count(reader.username(), unread, Page.EXACT_UP_TO + 1),
                page);
    }

    /** Of these, what is pointless by now, and why: CLOSED, WITHDRAWN, EXTENDED or DONE. */
    @Transactional(readOnly = true)
    public Map<Long, String> voided(List<Alert> told) {
        return told.isEmpty()
                ? Map.of()
                : mapper.standings(told.stream().map(Alert::id).toList()).stream()
                        .collect(Collectors.toMap(AlertMapper.Standing::id, AlertMapper.Standing::voidReason));
    }

    /** Notes that the recipient has read it; the first time counts. */
    @Transactional
    public Alert receipt(long id, Actor reader) {
        mapper.read(id, reader.username(), clock.instant());
        Alert alert = mapper.find(id, reader.username());
        if (alert == null) {
            throw Refused.notFound("alert.unknown");
        }
        return alert;
    }

    /** All or none: one that is unknown, or somebody else's, is refused like a single one. */
    @Transactional
    public void receipts(List<Long> ids, Actor reader) {
        ids.forEach(id -> receipt(id, reader));
    }

    /** Whom a rule told what about an item, and whether they have read it. */
    @Transactional(readOnly = true)
    public List<Alert> about(String item, String rule) {
        return mapper.about(item, rule);
    }
}
