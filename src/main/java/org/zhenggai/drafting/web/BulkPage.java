package org.zhenggai.drafting.web;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhenggai.drafting.BulkOutcome;
import org.zhenggai.drafting.BulkWork;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.text.PlainText;
import org.zhenggai.platform.web.Page;
import org.zhenggai.platform.web.form.Done;

/** What was chosen in the ledger is handed out or urged, and the ledger says what became of each. */
@Page
@RequestMapping("/ledger")
class BulkPage {

    private final BulkWork bulkWork;
    private final CurrentActor currentActor;
    private final Done done;

    BulkPage(BulkWork bulkWork, CurrentActor currentActor, Done done) {
        this.bulkWork = bulkWork;
        this.currentActor = currentActor;
        this.done = done;
    }

    @PostMapping("/dispatches")
    String dispatch(
            @RequestParam(required = false) @Size(max = 1000) List<String> codes,
            @RequestParam String back,
            RedirectAttributes flash) {
        return told(bulkWork.dispatch(codes, currentActor.get()), "dispatch", back, flash);
    }

    @PostMapping("/urges")
    String urge(
            @RequestParam(required = false) @Size(max = 1000) List<String> codes,
            @RequestParam(required = false) String text,
            @RequestParam String back,
            RedirectAttributes flash) {
        return told(bulkWork.urge(codes, PlainText.said(text), currentActor.get()), "urge", back, flash);
    }

    private String told(List<BulkOutcome> outcomes, String bulk, String back, RedirectAttributes flash) {
        flash.addFlashAttribute("outcomes", new ArrayList<>(outcomes));
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
