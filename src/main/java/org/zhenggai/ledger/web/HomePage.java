package org.zhenggai.ledger.web;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhenggai.ledger.DutyList;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.platform.web.Page;

/** Where a login leads: who one is, what one owes, and the way into Tasklist. */
@Page
class HomePage {

    private static final int SHOWN = 20;

    private final DutyList duties;
    private final Organisation organisation;
    private final CurrentActor currentActor;

    HomePage(DutyList duties, Organisation organisation, CurrentActor currentActor) {
        this.duties = duties;
        this.organisation = organisation;
        this.currentActor = currentActor;
    }

    @GetMapping("/")
    String home(Model model) {
        Actor actor = currentActor.get();
        model.addAttribute("person", organisation.personName(actor.username()));
        model.addAttribute("unit", organisation.unitName(actor.unit()));
        model.addAttribute("administrator", actor.seesNoItem());
        if (!actor.seesNoItem()) {
            model.addAttribute("duties", duties.duties(null, null, PageRequest.of(0, SHOWN), actor));
        }
        return "home";
    }
}
