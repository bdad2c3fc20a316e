package org.zhenggai.duty.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhenggai.duty.DutyCards;
import org.zhenggai.ledger.AssignmentView;
import org.zhenggai.ledger.ItemView;
import org.zhenggai.ledger.list.Ledger;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.platform.web.form.Done;
import org.zhenggai.rectification.Assignment;

/** After a step: which one it was, where its item stands now, and who goes on with what. */
@Component
class WhatNext {

    record Before(String item, String stepName, Set<String> open) {}

    private final Ledger ledger;
    private final DutyCards cards;
    private final Texts texts;
    private final Done done;

    WhatNext(Ledger ledger, DutyCards cards, Texts texts, Done done) {
        this.ledger = ledger;
        this.cards = cards;
        this.texts = texts;
        this.done = done;
    }

    Before before(Assignment duty, Actor actor) {
        Set<String> open = ledger.item(duty.item(), actor).assignments().stream()
                .map(AssignmentView::taskId)
                .collect(Collectors.toSet());
        return new Before(duty.item(), texts.orElse("step." + duty.step(), duty.step()), open);
    }

    /** Back to the list, which says it once. */
    String told(Before before, Actor actor, RedirectAttributes flash) {
        ItemView item = ledger.item(before.item(), actor);
        String status = texts.of("status." + item.status());
        List<AssignmentView> opened = item.assignments().stream()
                .filter(duty -> !before.open().contains(duty.taskId()))
                .toList();
        if (opened.isEmpty()) {
            return done.to(
                    "/assignments", flash, "page.duties.done", before.stepName(), item.code(), item.title(), status);
        }
        if (opened.size() > 1) {
            return done.to(
                    "/assignments",
                    flash,
                    "page.duties.done.several",
                    before.stepName(),
                    item.code(),
                    item.title(),
                    status,
                    opened.size());
        }
        AssignmentView next = opened.get(0);
        return done.to(
                "/assignments",
                flash,
                "page.duties.done.next",
                before.stepName(),
                item.code(),
                item.title(),
                status,
                cards.owner(next.unit(), next.role(), next.person()),
                next.stepName());
    }
}
