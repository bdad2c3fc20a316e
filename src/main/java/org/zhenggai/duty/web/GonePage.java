package org.zhenggai.duty.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhenggai.ledger.ItemView;
import org.zhenggai.ledger.TimelineEntry;
import org.zhenggai.ledger.list.Ledger;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.web.form.Forms;

/**
 * Instead of a step that nobody owes any more: what became of it, as far as the form tells that was just sent, and the
 * way on. For a task that never was, or is hidden, it says the same.
 */
@Component
class GonePage {

    private final Ledger ledger;

    GonePage(Ledger ledger) {
        this.ledger = ledger;
    }

    String show(Forms forms, Actor reader, HttpServletResponse response, Model model) {
        if (!forms.returned(StepPage.FORM)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        Optional<ItemView> item = ledger.find(forms.typed(StepPage.FORM, "item", ""), reader);
        model.addAttribute("item", item.orElse(null));
        model.addAttribute("last", item.map(seen -> last(seen, forms, reader)).orElse(null));
        model.addAttribute("typed", typed(forms));
        return "duty-gone";
    }

    private TimelineEntry last(ItemView item, Forms forms, Actor reader) {
        String step = forms.typed(StepPage.FORM, "step", "");
        String workNo = forms.typed(StepPage.FORM, "no", "");
        List<TimelineEntry> ofStep = ledger.timeline(item.code(), reader).stream()
                .filter(event ->
                        Objects.equals(event.step(), step) && number(event).equals(workNo))
                .toList();
        return ofStep.isEmpty() ? null : ofStep.get(ofStep.size() - 1);
    }

    private static String number(TimelineEntry event) {
        Integer no = event.workNo() != null ? event.workNo() : event.satelliteNo();
        return no == null ? "" : no.toString();
    }

    /** Whatever the person wrote, to be copied: it may be wanted elsewhere. */
    private static String typed(Forms forms) {
        return String.join(
                "\n\n",
                Stream.of("plan", "outcome", "opinion")
                        .map(field -> forms.typed(StepPage.FORM, field, "").strip())
                        .filter(text -> !text.isEmpty())
                        .toList());
    }
}
