package org.zhenggai.ledger.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhenggai.ledger.ItemView;
import org.zhenggai.ledger.SavedView;
import org.zhenggai.ledger.list.ColumnChoice;
import org.zhenggai.ledger.list.Ledger;
import org.zhenggai.ledger.list.SavedViews;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.platform.web.Page;

/** 整改台账: whole, or for htmx the list alone. */
@Page
class LedgerPage {

    private final Ledger ledger;
    private final LedgerChoices choices;
    private final SavedViews views;
    private final ColumnChoice columns;
    private final CurrentActor currentActor;
    private final Clock clock;

    LedgerPage(
            Ledger ledger,
            LedgerChoices choices,
            SavedViews views,
            ColumnChoice columns,
            CurrentActor currentActor,
            Clock clock) {
        this.ledger = ledger;
        this.choices = choices;
        this.views = views;
        this.columns = columns;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping("/ledger")
    String ledger(LedgerQuestion asked, HttpServletRequest request, HttpServletResponse response, Model model) {
        Actor reader = currentActor.get();
        LedgerQuestion known = choices.known(asked);
        var listing = ledger.listing(known.filter(), known.order(), known.request(), reader);
        var found = listing.page();
        LedgerQuestion question = known.onPage(found.page());
        if (found.content().isEmpty() && found.total() > 0) {
            question = known.onPage((found.total() - 1) / found.size());
            listing = ledger.listing(question.filter(), question.order(), question.request(), reader);
            found = listing.page();
        }
        list(question, found, reader, model);
        model.addAttribute("tabs", listing.tabs());
        views(question, reader, model);
        LedgerLinks links = new LedgerLinks(question);
        boolean fragment =
                request.getHeader("HX-Request") != null && request.getHeader("HX-History-Restore-Request") == null;
        model.addAttribute("links", links);
        model.addAttribute("kept", links.beyondTheForm());
        model.addAttribute("fragment", fragment);
        choices.addTo(model, question);
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        if (fragment) {
            response.setHeader("HX-Push-Url", request.getContextPath() + links.here());
        }
        return fragment ? "ledger :: results" : "ledger";
    }

    private void list(
            LedgerQuestion question, org.zhenggai.platform.paging.Paged<ItemView> found, Actor reader, Model model) {
        LocalDate today = Zones.today(clock);
        var rows = found.map(item -> ShownItem.of(item, today, reader));
        model.addAttribute("question", question);
        model.addAttribute("narrowed", question.narrows());
        model.addAttribute("found", rows);
        model.addAttribute("pages", PageNumbers.of(found));
        model.addAttribute("dispatching", rows.content().stream().anyMatch(ShownItem::dispatchable));
        model.addAttribute("urging", rows.content().stream().anyMatch(ShownItem::urgeable));
    }

    private void views(LedgerQuestion question, Actor reader, Model model) {
        List<SavedView> own = views.of(reader.username());
        Optional<SavedView> open =
                own.stream().filter(view -> view.id().equals(question.view())).findFirst();
        model.addAttribute("views", own);
        model.addAttribute("openView", open.orElse(null));
        model.addAttribute("columns", open.map(SavedView::columns).orElseGet(() -> columns.of(reader.username())));
    }
}
