package org.zhenggai.alert.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.alert.Alert;
import org.zhenggai.alert.RaisedAlert;
import org.zhenggai.alert.persistence.AlertMapper;
import org.zhenggai.alert.persistence.AlertRows;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.platform.paging.Paged;

/** Everybody's inbox. */
@Component
public class Alerts {

    private final AlertMapper mapper;
    private final AlertRows rows;
    private final Clock clock;

    public Alerts(AlertMapper mapper, AlertRows rows, Clock clock) {
        this.mapper = mapper;
        this.rows = rows;
        this.clock = clock;
    }

    /** Into the inboxes, and by the same rows into the outbox for delivery. What was raised before stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void raise(List<RaisedAlert> raised) {
        if (!raised.isEmpty()) {
            rows.insert(raised);
        }
    }

    /** What this person was told, latest first; {@code unread} limits it to what they have not read. */
    @Transactional(readOnly = true)
    public Paged<Alert> inbox(Actor reader, boolean unread, PageRequest page) {
        return Paged.of(
                mapper.inbox(reader.username(), unread, page),
                mapper.count(reader.username(), unread, Paged.EXACT_UP_TO + 1),
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
