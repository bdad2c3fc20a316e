package org.zhenggai.ledger.list;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.ledger.LedgerColumn;
import org.zhenggai.ledger.persistence.ColumnChoiceMapper;
import org.zhenggai.organisation.Actor;
import org.zhenggai.rectification.sight.Sight;

/** Which columns a person wants to see, on whatever device. */
@Component
public class ColumnChoice {

    private final ColumnChoiceMapper choices;

    ColumnChoice(ColumnChoiceMapper choices) {
        this.choices = choices;
    }

    /** In the order of the ledger; the usual ones where the person has not chosen. */
    @Transactional(readOnly = true)
    public List<LedgerColumn> of(String person) {
        String stored = choices.find(person);
        return stored == null ? LedgerColumn.USUAL : LedgerColumn.read(stored);
    }

    @Transactional
    public void choose(Actor actor, List<LedgerColumn> columns) {
        Sight.require(actor);
        String stored = LedgerColumn.stored(columns);
        if (choices.update(actor.username(), stored) == 0) {
            choices.insert(actor.username(), stored);
        }
    }
}
