package org.zhenggai.duty.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhenggai.duty.DutyCards;
import org.zhenggai.duty.FactWords;
import org.zhenggai.duty.FormWords;
import org.zhenggai.duty.StepBriefing;
import org.zhenggai.duty.StepFacts;
import org.zhenggai.ledger.AssignmentView;
import org.zhenggai.ledger.ItemView;
import org.zhenggai.ledger.list.AssignmentList;
import org.zhenggai.ledger.list.Ledger;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Post;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.platform.web.Page;
import org.zhenggai.platform.web.form.Forms;

/** One step: what to know before it, and its form for whoever owes it. */
@Page
class StepPage {

    /** The id of the step's form. */
    static final String FORM = "step";

    private final AssignmentList duties;
    private final Ledger ledger;
    private final StepBriefing briefing;
    private final FactWords factWords;
    private final FormWords words;
    private final DutyCards cards;
    private final GonePage gone;
    private final Organisation organisation;
    private final CurrentActor currentActor;
    private final Clock clock;

    StepPage(
            AssignmentList duties,
            Ledger ledger,
            StepBriefing briefing,
            FactWords factWords,
            FormWords words,
            DutyCards cards,
            GonePage gone,
            Organisation organisation,
            CurrentActor currentActor,
            Clock clock) {
        this.duties = duties;
        this.ledger = ledger;
        this.briefing = briefing;
        this.factWords = factWords;
        this.words = words;
        this.cards = cards;
        this.gone = gone;
        this.organisation = organisation;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping("/assignments/{taskId}")
    String step(@PathVariable String taskId, HttpServletRequest request, HttpServletResponse response, Model model) {
        Actor actor = currentActor.get();
        Forms forms = (Forms) model.getAttribute("forms");
        Optional<AssignmentView> found = duties.find(taskId, actor);
        if (found.isEmpty()) {
            return gone.show(forms, actor, response, model);
        }
        AssignmentView duty = found.get();
        ItemView item = ledger.item(duty.item(), actor);
        StepFacts facts = briefing.of(duty, item, actor);
        model.addAttribute("duty", duty);
        model.addAttribute("item", item);
        model.addAttribute("facts", factWords.of(duty, item, facts));
        model.addAttribute("before", facts.before());
        model.addAttribute("owner", cards.owner(duty.unit(), duty.role(), duty.person()));
        model.addAttribute("days", ChronoUnit.DAYS.between(duty.lastDay(), Zones.today(clock)));
        model.addAttribute("mine", owedBy(actor, duty));
        model.addAttribute("form", words.of(duty, item, facts.piece()));
        model.addAttribute("holders", organisation.holdersOf(new Post(duty.unit(), duty.role())));
        model.addAttribute("files", briefing.files(item.code(), chosen(forms, request, facts)));
        return "duty";
    }

    /** As they were sent, and what came in with them; untouched, those of last time, if it came back. */
    private static List<String> chosen(Forms forms, HttpServletRequest request, StepFacts facts) {
        if (forms.returned(FORM)) {
            List<String> chosen = new ArrayList<>(forms.all(FORM, "evidence"));
            chosen.addAll(TakeInFiles.taken(request));
            return chosen;
        }
        return facts.before() == null ? List.of() : facts.before().evidence();
    }

    private static boolean owedBy(Actor actor, AssignmentView duty) {
        return duty.person() == null
                ? actor.holds(new Post(duty.unit(), duty.role()))
                : duty.person().equals(actor.username());
    }
}
