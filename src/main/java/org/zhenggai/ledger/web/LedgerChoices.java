package org.zhenggai.ledger.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhenggai.catalogue.FindingCategory;
import org.zhenggai.catalogue.Kind;
import org.zhenggai.catalogue.Programme;
import org.zhenggai.catalogue.Programmes;
import org.zhenggai.ledger.LedgerColumn;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Unit;
import org.zhenggai.rectification.Status;

/** What the filters offer. Numbers of categories mean something within one programme alone. */
@Component
class LedgerChoices {

    static final List<Integer> SIZES = List.of(20, 50, 100);

    private final Programmes programmes;
    private final Organisation organisation;

    LedgerChoices(Programmes programmes, Organisation organisation) {
        this.programmes = programmes;
        this.organisation = organisation;
    }

    /** A category that the programme does not have was chosen for another one, and is let go. */
    LedgerQuestion known(LedgerQuestion asked) {
        boolean foreign = asked.filter().programme() != null
                && asked.category() != null
                && programmes.categories(asked.filter().programme()).stream()
                        .noneMatch(category -> category.no().equals(asked.category()));
        return foreign ? asked.inCategory(null) : asked;
    }

    void addTo(Model model, LedgerQuestion question) {
        model.addAttribute("programmes", programmes.all());
        model.addAttribute("categories", categories(question.filter().programme()));
        model.addAttribute("units", responsible());
        model.addAttribute("statuses", Status.values());
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("sizes", SIZES);
        model.addAttribute("everyColumn", LedgerColumn.values());
    }

    private List<Unit> responsible() {
        return organisation.units().stream()
                .filter(unit -> unit.kind().takesItems())
                .toList();
    }

    private List<FindingCategory> categories(String programme) {
        if (programme != null) {
            return programmes.categories(programme);
        }
        List<List<FindingCategory>> all = programmes.all().stream()
                .map(Programme::code)
                .map(programmes::categories)
                .filter(categories -> !categories.isEmpty())
                .toList();
        return all.size() == 1 ? all.get(0) : List.of();
    }
}
