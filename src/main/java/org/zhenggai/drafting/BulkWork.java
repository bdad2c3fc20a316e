package org.zhenggai.drafting;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.text.PlainText;
import org.zhenggai.platform.web.failure.Reasons;
import org.zhenggai.rectification.order.DispatchItem;
import org.zhenggai.rectification.sight.Sight;
import org.zhenggai.supervision.exchange.UrgeItem;

/** The same for many items: each in a transaction of its own, so that one refusal stops none of the others. */
@Component
public class BulkWork {

    /** As many as a page shows at most. */
    private static final int MOST = 100;

    private static final int LONGEST_TEXT = 1000;

    private final DispatchItem dispatchItem;
    private final UrgeItem urgeItem;
    private final Reasons reasons;

    BulkWork(DispatchItem dispatchItem, UrgeItem urgeItem, Reasons reasons) {
        this.dispatchItem = dispatchItem;
        this.urgeItem = urgeItem;
        this.reasons = reasons;
    }

    public List<BulkOutcome> dispatch(List<String> codes, Actor actor) {
        actor.requireOffice();
        return each(codes, code -> dispatchItem.dispatch(code, actor));
    }

    /** For whoever sees items; {@code text} may be null. */
    public List<BulkOutcome> urge(List<String> codes, String text, Actor actor) {
        if (text != null && PlainText.length(text) > LONGEST_TEXT) {
            throw Refused.invalid("page.ledger.bulk.text.long", LONGEST_TEXT);
        }
        Sight.require(actor);
        return each(codes, code -> urgeItem.urge(code, text, actor));
    }

    private List<BulkOutcome> each(List<String> codes, Consumer<String> what) {
        if (codes == null || codes.isEmpty()) {
            throw Refused.invalid("page.ledger.bulk.none");
        }
        if (codes.size() > MOST) {
            throw Refused.invalid("page.ledger.bulk.many", MOST);
        }
        return codes.stream()
                .distinct()
                .map(code -> new BulkOutcome(code, reasons.whyNot(() -> what.accept(code))))
                .toList();
    }
}
