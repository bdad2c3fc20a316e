package org.zhenggai.duty.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhenggai.duty.DutyCard;
import org.zhenggai.duty.DutyCards;
import org.zhenggai.ledger.DutyGroup;
import org.zhenggai.ledger.list.OwedDuties;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Unit;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.platform.text.PlainText;
import org.zhenggai.platform.web.Page;
import org.zhenggai.rectification.sight.Sight;

/** What is owed, the soonest first: one's own, or a unit's. */
@Page
class DutiesPage {

    private static final int SIZE = 50;
    private static final int LONGEST_SEARCH = 100;

    private final OwedDuties owed;
    private final DutyCards cards;
    private final Organisation organisation;
    private final CurrentActor currentActor;

    DutiesPage(OwedDuties owed, DutyCards cards, Organisation organisation, CurrentActor currentActor) {
        this.owed = owed;
        this.cards = cards;
        this.organisation = organisation;
        this.currentActor = currentActor;
    }

    /** {@code overdue=true} is the same as {@code due=overdue}. */
    @GetMapping("/assignments")
    String duties(
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String due,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = "HX-Request", required = false) String fragment,
            @RequestHeader(name = "HX-History-Restore-Request", required = false) String restored,
            HttpServletResponse response,
            Model model) {
        Actor actor = currentActor.get();
        DutyGroup group = overdue ? DutyGroup.OVERDUE : group(due);
        OwedDuties.Ask ask = new OwedDuties.Ask(blankToNull(unit), group, search(q));
        OwedDuties.Listing listing = owed.list(ask, PageRequest.of(page, SIZE), actor);
        Map<DutyGroup, List<DutyCard>> groups = listing.page().content().stream()
                .map(duty -> cards.of(duty, listing.edges()))
                .collect(Collectors.groupingBy(DutyCard::group, TreeMap::new, Collectors.toList()));
        model.addAttribute("ask", ask);
        model.addAttribute("due", group == null ? null : group.name().toLowerCase(Locale.ROOT));
        model.addAttribute("listing", listing.page());
        model.addAttribute("counts", listing.counts());
        model.addAttribute("allGroups", DutyGroup.values());
        model.addAttribute("groups", groups);
        model.addAttribute("units", units(actor));
        response.addHeader("Vary", "HX-Request");
        return fragment != null && restored == null ? "duties :: results" : "duties";
    }

    /** Those whose duties this person may look into: their own, or everybody's. */
    private List<Unit> units(Actor actor) {
        return organisation.units().stream()
                .filter(unit -> Sight.ofEverything(actor)
                        ? owes(unit.kind())
                        : unit.code().equals(actor.unit()))
                .toList();
    }

    private static boolean owes(Unit.Kind kind) {
        return kind != Unit.Kind.AUDIT && kind != Unit.Kind.PLATFORM;
    }

    private static DutyGroup group(String due) {
        return blankToNull(due) == null
                ? null
                : Arrays.stream(DutyGroup.values())
                        .filter(group -> group.name().equalsIgnoreCase(due))
                        .findFirst()
                        .orElseThrow(() -> Refused.invalid("error.parameter.type", "due"));
    }

    private static String search(String q) {
        String text = blankToNull(q);
        if (text != null && PlainText.length(text) > LONGEST_SEARCH) {
            throw Refused.invalid("error.parameter.type", "q");
        }
        return text;
    }

    private static String blankToNull(String text) {
        return PlainText.said(text);
    }
}
