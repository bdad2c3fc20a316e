package org.zhenggai.organisation;

/** What a person may be in their unit. */
public enum Role {
    HANDLER,
    RESPONSIBLE_LEADER,
    OFFICER,
    OFFICE_CHIEF,
    MUNICIPAL_LEADER,
    AUDITOR,
    SYSTEM_ADMIN,
    SECURITY_ADMIN;

    /** Administrators keep the system running and see no business content. */
    public boolean administers() {
        return this == SYSTEM_ADMIN || this == SECURITY_ADMIN;
    }

    /** Roles that see or decide beyond their unit are held in the units made for them, and nowhere else. */
    public boolean fits(Unit.Kind kind) {
        return switch (this) {
            case OFFICER, OFFICE_CHIEF -> kind == Unit.Kind.SUPERVISION_OFFICE;
            case MUNICIPAL_LEADER -> kind == Unit.Kind.LEADERSHIP;
            case AUDITOR -> kind == Unit.Kind.AUDIT;
            default -> true;
        };
    }
}
