package org.zhenggai.rectification;

import org.springframework.stereotype.Component;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.Refused;

/** Who registers, edits, dispatches and withdraws items. */
@Component
public class OfficeOnly {

    private final CurrentActor currentActor;

    OfficeOnly(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    /** Who acts now; refuses everybody who is not of the supervision office. */
    public Actor actor() {
        Actor actor = currentActor.get();
        if (!actor.isOneOf(Role.OFFICER, Role.OFFICE_CHIEF)) {
            throw Refused.forbidden("item.office.only");
        }
        return actor;
    }
}
