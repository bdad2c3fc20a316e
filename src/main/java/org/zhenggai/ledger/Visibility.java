package org.zhenggai.ledger;

import org.springframework.stereotype.Component;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.Refused;

/**
 * Who sees what: a unit its own items once they are dispatched, those it cooperates in and those where it has or had a
 * duty; office, leaders of the city and auditors all; administrators none.
 */
@Component
public class Visibility {

    /** The unit to which this reader's view is limited; null for no limit. */
    public String scope(Actor reader) {
        if (reader.seesNoItem()) {
            throw Refused.forbidden("item.hidden.administrator");
        }
        return reader.seesEveryItem() ? null : reader.unit();
    }
}
