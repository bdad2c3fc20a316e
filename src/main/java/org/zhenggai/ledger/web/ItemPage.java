package org.zhenggai.ledger.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhenggai.ledger.ItemView;
import org.zhenggai.ledger.list.Ledger;
import org.zhenggai.ledger.list.Names;
import org.zhenggai.ledger.list.PastRound;
import org.zhenggai.ledger.story.ActionsOnItem;
import org.zhenggai.ledger.story.DaysLeft;
import org.zhenggai.ledger.story.DutiesOfItem;
import org.zhenggai.ledger.story.DutyLine;
import org.zhenggai.ledger.story.ItemActions;
import org.zhenggai.ledger.story.ItemStory;
import org.zhenggai.ledger.story.WhyThisDate;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.web.Page;
import org.zhenggai.rectification.diagram.ItemDiagrams;

/** Everything about one item; {@code round} shows what an earlier one had done. */
@Page
class ItemPage {

    /** What the page is put together from. */
    @Component
    record Sources(
            Ledger ledger,
            WhyThisDate whyThisDate,
            ItemStory story,
            ItemDiagrams diagrams,
            ItemLetters letters,
            DutiesOfItem duties,
            ActionsOnItem actions) {}

    private final Sources from;
    private final DaysLeft daysLeft;
    private final Names names;
    private final CurrentActor currentActor;

    ItemPage(Sources from, DaysLeft daysLeft, Names names, CurrentActor currentActor) {
        this.from = from;
        this.daysLeft = daysLeft;
        this.names = names;
        this.currentActor = currentActor;
    }

    @GetMapping("/items/{code}")
    String item(
            @PathVariable String code,
            @RequestParam(required = false) Integer round,
            @RequestParam(defaultValue = "newest") String order,
            Model model) {
        Actor reader = currentActor.get();
        ItemView item = from.ledger().item(code, reader);
        List<PastRound> past = from.ledger().pastRounds(code, reader);
        PastRound earlier = earlier(item, past, round);
        Integer only = earlier == null ? null : earlier.round();
        boolean newest = !order.equals("oldest");
        ItemActions actions = earlier == null ? from.actions().of(item, reader) : ItemActions.NONE;
        model.addAttribute("item", item);
        model.addAttribute("past", past);
        model.addAttribute("earlier", earlier);
        model.addAttribute("may", actions);
        List<DutyLine> duties = from.duties().of(item, reader, actions.reassignment());
        model.addAttribute("duties", duties);
        model.addAttribute("shownForms", forms(actions, duties));
        model.addAttribute("deadline", from.whyThisDate().of(code));
        model.addAttribute("drawn", from.diagrams().of(code, only));
        model.addAttribute("newest", newest);
        model.addAttribute("otherOrder", otherOrder(code, only, newest));
        model.addAttribute("story", from.story().of(item, past, only, newest, reader));
        model.addAttribute("letters", from.letters().of(code, only));
        model.addAttribute("daysLeft", daysLeft);
        model.addAttribute("names", names);
        return "item";
    }

    private static List<String> forms(ItemActions actions, List<DutyLine> duties) {
        Stream<String> reassignments = duties.stream()
                .filter(line -> actions.reassignment())
                .map(line -> "reassign-" + line.duty().taskId());
        return Stream.concat(actions.forms().stream(), reassignments).toList();
    }

    private static String otherOrder(String code, Integer round, boolean newest) {
        return "/items/" + code + "?" + (round == null ? "" : "round=" + round + "&")
                + (newest ? "order=oldest" : "order=newest") + "#story";
    }

    /** Null for the round that the item is in. */
    private static PastRound earlier(ItemView item, List<PastRound> past, Integer round) {
        if (round == null || round == item.round()) {
            return null;
        }
        return past.stream()
                .filter(one -> one.round() == round)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("item.round.unknown", item.code(), round));
    }
}
