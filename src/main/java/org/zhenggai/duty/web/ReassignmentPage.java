package org.zhenggai.duty.web;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.platform.text.PlainText;
import org.zhenggai.platform.web.Page;
import org.zhenggai.platform.web.form.Done;
import org.zhenggai.rectification.step.Reassign;

/** The office gives a duty of somebody absent to a colleague. */
@Page
class ReassignmentPage {

    private final Reassign reassignDuty;
    private final Organisation organisation;
    private final CurrentActor currentActor;
    private final Done done;

    ReassignmentPage(Reassign reassignDuty, Organisation organisation, CurrentActor currentActor, Done done) {
        this.reassignDuty = reassignDuty;
        this.organisation = organisation;
        this.currentActor = currentActor;
        this.done = done;
    }

    /** A blank {@code person} puts the duty back to everybody who holds the post. */
    @PostMapping("/assignments/{taskId}/reassignment")
    String reassign(
            @PathVariable String taskId,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "/assignments") String back,
            RedirectAttributes flash) {
        reassignDuty.reassign(taskId, PlainText.said(person), currentActor.get());
        return !PlainText.says(person)
                ? done.to(back, flash, "page.duties.reassigned.post")
                : done.to(back, flash, "page.duties.reassigned", organisation.personName(person));
    }
}
