package org.zhenggai.ledger.web;

import org.springframework.stereotype.Component;
import org.zhenggai.ledger.list.AssignmentList;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.platform.web.frame.NavBadge;
import org.zhenggai.rectification.sight.Sight;

@Component
class DutiesBadge implements NavBadge {

    private final AssignmentList duties;
    private final CurrentActor currentActor;

    DutiesBadge(AssignmentList duties, CurrentActor currentActor) {
        this.duties = duties;
        this.currentActor = currentActor;
    }

    @Override
    public String entry() {
        return "assignments";
    }

    @Override
    public long count() {
        Actor actor = currentActor.get();
        return Sight.ofNothing(actor)
                ? 0
                : duties.duties(null, null, PageRequest.of(0, 1), actor).total();
    }
}
