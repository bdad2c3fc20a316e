package org.zhenggai.ledger.web;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhenggai.ledger.Visibility;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.text.PlainText;
import org.zhenggai.platform.web.Page;
import org.zhenggai.platform.web.Reasons;
import org.zhenggai.platform.web.form.Done;
import org.zhenggai.rectification.DispatchItem;
import org.zhenggai.rectification.OfficeOnly;
import org.zhenggai.supervision.UrgeItem;

/** The same for many items: each in a transaction of its own, so that one refusal stops none of the others. */
@Page
@RequestMapping("/ledger")
class BulkPage {

    /** As many as a page shows at most. */
    private static final int MOST = 100;

    private static final int LONGEST_TEXT = 1000;

    private final DispatchItem dispatchItem;
    private final UrgeItem urgeItem;
    private final OfficeOnly office;
    private final Visibility visibility;
    private final CurrentActor currentActor;
    private final Reasons reasons;
    private final Done done;

    BulkPage(
            DispatchItem dispatchItem,
            UrgeItem urgeItem,
            OfficeOnly office,
            Visibility visibility,
            CurrentActor currentActor,
            Reasons reasons,
            Done done) {
        this.dispatchItem = dispatchItem;
        this.urgeItem = urgeItem;
        this.office = office;
        this.visibility = visibility;
        this.currentActor = currentActor;
        this.reasons = reasons;
        this.done = done;
    }

    @PostMapping("/dispatches")
    String dispatch(
            @RequestParam(required = false) @Size(max = 1000) List<String> codes,
            @RequestParam String back,
            RedirectAttributes flash) {
        Actor officer = office.actor();
        return each(codes, code -> dispatchItem.dispatch(code, officer), "dispatch", back, flash);
    }

    @PostMapping("/urges")
    String urge(
            @RequestParam(required = false) @Size(max = 1000) List<String> codes,
            @RequestParam(required = false) String text,
            @RequestParam String back,
            RedirectAttributes flash) {
        String said = PlainText.said(text);
        if (said != null && PlainText.length(said) > LONGEST_TEXT) {
            throw Refused.invalid("page.ledger.bulk.text.long", LONGEST_TEXT);
        }
        Actor actor = currentActor.get();
        visibility.scope(actor);
        return each(codes, code -> urgeItem.urge(code, said, actor), "urge", back, flash);
    }

    private String each(List<String> codes, Consumer<String> what, String bulk, String back, RedirectAttributes flash) {
        if (codes == null || codes.isEmpty()) {
            throw Refused.invalid("page.ledger.bulk.none");
        }
        if (codes.size() > MOST) {
            throw Refused.invalid("page.ledger.bulk.many", MOST);
        }
        ArrayList<BulkOutcome> outcomes = new ArrayList<>();
        codes.stream()
                .distinct()
                .forEach(code -> outcomes.add(new BulkOutcome(code, reasons.whyNot(() -> what.accept(code)))));
        flash.addFlashAttribute("outcomes", outcomes);
        flash.addFlashAttribute("bulk", bulk);
        return done.to(withoutPick(back), flash, "page.ledger.bulk.finished");
    }

    private static String withoutPick(String back) {
        return UriComponentsBuilder.fromUriString(back)
                .replaceQueryParam("pick")
                .build()
                .toUriString();
    }
}
