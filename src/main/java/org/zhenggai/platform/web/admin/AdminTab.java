package org.zhenggai.platform.web.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The places of the administration, in order; ids are those of the texts {@code page.admin.tab.*}. */
public enum AdminTab {
    OVERVIEW("overview", "/admin", "admin", Audience.EITHER),
    UNITS("units", "/admin/units", "unit", Audience.SYSTEM),
    PEOPLE("people", "/admin/people", "person", Audience.EITHER),
    SESSIONS("sessions", "/admin/sessions", "session", Audience.SECURITY),
    PROGRAMMES("programmes", "/admin/programmes", "ledger", Audience.SYSTEM),
    CALENDARS("calendars", "/admin/calendars", "calendar", Audience.SYSTEM),
    DEAD_LETTERS("dead-letters", "/admin/dead-letters", "send", Audience.SYSTEM),
    MODELS("models", "/admin/models", "diagram", Audience.SYSTEM),
    POLICIES("policies", "/admin/policies", "policies", Audience.SYSTEM);

    /** By separated duties: one keeps the platform running, the other one watches who may do what. */
    private enum Audience {
        SYSTEM(Set.of("SYSTEM_ADMIN")),
        SECURITY(Set.of("SECURITY_ADMIN")),
        EITHER(Set.of("SYSTEM_ADMIN", "SECURITY_ADMIN"));

        private final Set<String> roles;

        Audience(Set<String> roles) {
            this.roles = roles;
        }
    }

    private final String id;
    private final String path;
    private final String icon;
    private final Audience audience;

    AdminTab(String id, String path, String icon, Audience audience) {
        this.id = id;
        this.path = path;
        this.icon = icon;
        this.audience = audience;
    }

    public String id() {
        return id;
    }

    public String path() {
        return path;
    }

    public String icon() {
        return icon;
    }

    boolean isFor(Set<String> roles) {
        return roles.stream().anyMatch(audience.roles::contains);
    }

    static List<AdminTab> of(Set<String> roles) {
        return Arrays.stream(values()).filter(tab -> tab.isFor(roles)).toList();
    }
}
