package org.zhenggai.organisation;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.zhenggai.audit.AuditTrail;

/** Somebody of every kind, at work. */
public final class TestActors {

    public static final Actor OFFICER = actor("office.officer", "office", Role.OFFICER);
    public static final Actor CHIEF = actor("office.chief", "office", Role.OFFICE_CHIEF);
    public static final Actor HANDLER = actor("sfj.handler", "sfj", Role.HANDLER);
    public static final Actor SECOND = actor("sfj.second", "sfj", Role.HANDLER);
    public static final Actor LEADER = actor("sfj.leader", "sfj", Role.RESPONSIBLE_LEADER);
    public static final Actor STRANGER = actor("gaj.handler", "gaj", Role.HANDLER);
    public static final Actor STRANGE_LEADER = actor("gaj.leader", "gaj", Role.RESPONSIBLE_LEADER);
    public static final Actor CITY_LEADER = actor("city.leader", "city", Role.MUNICIPAL_LEADER);
    public static final Actor AUDITOR = actor("audit.auditor", "audit", Role.AUDITOR);
    public static final Actor ADMINISTRATOR = actor("platform.admin", "platform", Role.SYSTEM_ADMIN);

    /** Everybody who may not do what is the office's business alone. */
    public static final List<Actor> OUTSIDE_THE_OFFICE = List.of(HANDLER, LEADER, CITY_LEADER, AUDITOR, ADMINISTRATOR);

    /** As kept by somebody who acts now. */
    public static OrganisationJournal journal(AuditTrail trail, Actor actor) {
        return new OrganisationJournal(trail, () -> actor, Clock.systemUTC());
    }

    private static Actor actor(String username, String unit, Role role) {
        return new Actor(username, unit, Set.of(role), Channel.API);
    }

    private TestActors() {}
}
