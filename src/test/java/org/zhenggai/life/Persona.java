package org.zhenggai.life;

import java.util.EnumSet;
import java.util.Set;

/** One of each kind of people, as rights tell them apart; the items of these stories are the first unit's. */
enum Persona {
    HANDLER("sfj.handler"),
    FOREIGN_HANDLER("gaj.handler"),
    LEADER("sfj.leader"),
    FOREIGN_LEADER("gaj.leader"),
    OFFICER("office.officer"),
    CHIEF("office.chief"),
    CITY("city.leader"),
    AUDITOR("auditor"),
    SYSTEM("sys.admin"),
    SECURITY("sec.admin");

    static final Set<Persona> EVERYBODY = EnumSet.allOf(Persona.class);
    static final Set<Persona> ADMINISTRATORS = EnumSet.of(SYSTEM, SECURITY);
    /** Whoever deals with items, of whichever unit. */
    static final Set<Persona> AT_WORK = EnumSet.complementOf(EnumSet.of(SYSTEM, SECURITY));

    static final Set<Persona> OFFICE = EnumSet.of(OFFICER, CHIEF);
    /** Whoever sees an item of the first unit. */
    static final Set<Persona> READERS = EnumSet.of(HANDLER, LEADER, OFFICER, CHIEF, CITY, AUDITOR);

    /** Whoever has to know by which rules the work goes. */
    static final Set<Persona> POLICY_READERS = EnumSet.of(OFFICER, CHIEF, CITY, AUDITOR, SYSTEM);

    private final String username;

    Persona(String username) {
        this.username = username;
    }

    String username() {
        return username;
    }
}
