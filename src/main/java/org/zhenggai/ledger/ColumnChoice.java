package org.zhenggai.ledger;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.ledger.persistence.ColumnChoiceMapper;

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
    public void choose(String person, List<LedgerColumn> columns) {
        String stored = LedgerColumn.stored(columns);
        if (choices.update(person, stored) == 0) {
            choices.insert(person, stored);
        }
    }
}
