package org.zhenggai.catalogue;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditEvent.Change;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.Refused;

/** A further source of items, with its rules and categories; the office then registers items under it. */
@Service
public class AddProgramme {

    private final Programmes programmes;
    private final AuditTrail trail;
    private final Clock clock;

    AddProgramme(Programmes programmes, AuditTrail trail, Clock clock) {
        this.programmes = programmes;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public Programme add(NewProgramme order, Actor actor) {
        actor.require(Role.SYSTEM_ADMIN);
        Programme programme = ProgrammeRules.accept(order);
        List<String> names = ProgrammeRules.categories(order);
        if (programmes.find(programme.code()).isPresent()) {
            throw Refused.conflict("programme.code.taken", programme.code());
        }
        programmes.add(
                programme,
                IntStream.rangeClosed(1, names.size())
                        .mapToObj(no -> new FindingCategory(no, names.get(no - 1), false))
                        .toList());
        trail.append(AuditEvent.of("PROGRAMME_ADDED", actor, clock.instant())
                .saying(programme.code(), null)
                .changing(changes(programme, names)));
        return programme;
    }

    private static Map<String, Change> changes(Programme programme, List<String> categories) {
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("name", new Change(null, programme.name()));
        changes.put("kind", new Change(null, programme.kind().name()));
        changes.put("clockPolicy", new Change(null, programme.clockPolicy().name()));
        changes.put("publicNoticeDays", new Change(null, programme.publicNoticeDays()));
        changes.put("reportEveryMonths", new Change(null, programme.reportEveryMonths()));
        changes.put("lookBackAfterMonths", new Change(null, programme.lookBackAfterMonths()));
        changes.put("categories", new Change(null, categories));
        return changes;
    }
}
