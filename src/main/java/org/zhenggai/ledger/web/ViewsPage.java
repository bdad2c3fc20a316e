package org.zhenggai.ledger.web;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhenggai.ledger.LedgerColumn;
import org.zhenggai.ledger.list.ColumnChoice;
import org.zhenggai.ledger.list.SavedViews;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.web.Page;
import org.zhenggai.platform.web.form.Done;

/** How a person likes to look at the ledger: views by name, columns. */
@Page
@RequestMapping("/ledger")
class ViewsPage {

    private final SavedViews views;
    private final ColumnChoice choice;
    private final CurrentActor currentActor;
    private final Done done;

    ViewsPage(SavedViews views, ColumnChoice choice, CurrentActor currentActor, Done done) {
        this.views = views;
        this.choice = choice;
        this.currentActor = currentActor;
        this.done = done;
    }

    @PostMapping("/views")
    String save(
            @RequestParam(required = false) String name,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") @Size(max = 50) List<LedgerColumn> columns,
            @RequestParam String back,
            RedirectAttributes flash) {
        views.save(currentActor.get(), name, query, columns);
        return done.to(back, flash, "page.ledger.view.saved");
    }

    @PostMapping("/views/{id}/name")
    String rename(
            @PathVariable long id,
            @RequestParam(required = false) String name,
            @RequestParam String back,
            RedirectAttributes flash) {
        views.rename(id, name, currentActor.get());
        return done.to(back, flash, "page.ledger.view.renamed");
    }

    @PostMapping("/views/{id}/deletion")
    String delete(@PathVariable long id, @RequestParam String back, RedirectAttributes flash) {
        views.delete(id, currentActor.get());
        return done.to(withoutView(back), flash, "page.ledger.view.deleted");
    }

    /** From then on the person's own columns are shown, not those of the view that was open. */
    @PostMapping("/columns")
    String choose(
            @RequestParam(defaultValue = "") @Size(max = 50) List<LedgerColumn> columns,
            @RequestParam String back,
            RedirectAttributes flash) {
        choice.choose(currentActor.get(), columns);
        return done.to(withoutView(back), flash, "page.ledger.columns.saved");
    }

    private static String withoutView(String back) {
        return UriComponentsBuilder.fromUriString(back)
                .replaceQueryParam("view")
                .build()
                .toUriString();
    }
}
