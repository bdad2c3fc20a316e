package org.zhenggai.organisation.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.audit.AuditEvent.Change;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.OrganisationJournal;
import org.zhenggai.organisation.Role;
import org.zhenggai.organisation.Unit;
import org.zhenggai.organisation.UnitRenamed;
import org.zhenggai.organisation.persistence.UnitMapper;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.text.OneLine;

/** Keeps the list of units: the first start fills it, a system administrator adds to it and renames. */
@Service
public class Units {

    /** Groups of the engine are named unit.ROLE, so a code has no dot. */
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]{1,31}");

    private static final int MAX_NAME = 100;

    private final UnitMapper units;
    private final Organisation organisation;
    private final Directory directory;
    private final OrganisationJournal journal;
    private final ApplicationEventPublisher events;

    Units(
            UnitMapper units,
            Organisation organisation,
            Directory directory,
            OrganisationJournal journal,
            ApplicationEventPublisher events) {
        this.units = units;
        this.organisation = organisation;
        this.directory = directory;
        this.journal = journal;
        this.events = events;
    }

    @Transactional
    public void addAll(List<Unit> more) {
        journal.actor().requireKeeper();
        more.forEach(units::insert);
        directory.changed();
    }

    @Transactional
    public void add(String code, String name, Unit.Kind kind) {
        journal.require(Role.SYSTEM_ADMIN);
        if (code == null || !CODE.matcher(code).matches()) {
            throw Refused.invalid("organisation.unit.code.invalid");
        }
        if (kind == null || kind.isUnique()) {
            throw Refused.invalid("organisation.unit.kind.invalid");
        }
        Unit unit = new Unit(code, name(name), kind);
        try {
            units.insert(unit);
        } catch (DuplicateKeyException taken) {
            throw Refused.conflict("organisation.unit.code.taken", code);
        }
        directory.changed();
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("name", new Change(null, unit.name()));
        changes.put("kind", new Change(null, kind.name()));
        journal.note("UNIT_ADDED", code, changes);
    }

    /** {@code before} is the name that the administrator saw: whoever renamed the unit meanwhile is not overruled. */
    @Transactional
    public void rename(String code, String before, String name) {
        journal.require(Role.SYSTEM_ADMIN);
        Unit unit = organisation.findUnit(code).orElseThrow(() -> Refused.notFound("organisation.unit.unknown", code));
        String after = name(name);
        if (units.rename(code, before, after) == 0) {
            throw Refused.conflict("organisation.unit.changed", unit.name());
        }
        directory.changed();
        if (!after.equals(before)) {
            journal.note("UNIT_RENAMED", code, Map.of("name", new Change(before, after)));
            events.publishEvent(new UnitRenamed(code, before, after));
        }
    }

    private static String name(String name) {
        return OneLine.of(name, MAX_NAME)
                .orElseThrow(() -> Refused.invalid("organisation.unit.name.invalid", MAX_NAME));
    }
}
