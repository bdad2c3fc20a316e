package org.zhenggai.platform.web.frame;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Where one can go from every page; ids are those of the texts {@code nav.*} and of the icons. */
public enum NavEntry {
    DASHBOARD("dashboard", "/", Audience.BUSINESS),
    LEDGER("ledger", "/ledger", Audience.BUSINESS),
    ASSIGNMENTS("assignments", "/assignments", Audience.BUSINESS),
    ALERTS("alerts", "/alerts", Audience.BUSINESS),
    ADMIN("admin", "/admin", Audience.ADMINISTRATORS),
    POLICIES("policies", "/admin/policies", Audience.OFFICE),
    HELP("help", "/help", Audience.ALL);

    private enum Audience {
        ALL,
        BUSINESS,
        OFFICE,
        ADMINISTRATORS
    }

    private static final Set<String> ADMINISTRATING = Set.of("SYSTEM_ADMIN", "SECURITY_ADMIN");
    private static final Set<String> OFFICE = Set.of("OFFICER", "OFFICE_CHIEF", "AUDITOR");

    private final String id;
    private final String path;
    private final Audience audience;

    NavEntry(String id, String path, Audience audience) {
        this.id = id;
        this.path = path;
        this.audience = audience;
    }

    public String id() {
        return id;
    }

    public String path() {
        return path;
    }

    static List<NavEntry> of(Set<String> roles) {
        return Arrays.stream(values()).filter(entry -> entry.isFor(roles)).toList();
    }

    private boolean isFor(Set<String> roles) {
        return switch (audience) {
            case ALL -> true;
            case BUSINESS -> roles.stream().anyMatch(role -> !ADMINISTRATING.contains(role));
            case OFFICE -> roles.stream().anyMatch(OFFICE::contains);
            case ADMINISTRATORS -> roles.stream().anyMatch(ADMINISTRATING::contains);
        };
    }
}
