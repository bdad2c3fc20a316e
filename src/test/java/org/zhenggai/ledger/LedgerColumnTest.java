package org.zhenggai.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerColumnTest {

    @Test
    void isStoredOnceInTheLedgersOrderWithoutWhatAFormSentEmpty() {
        List<LedgerColumn> all = List.of(LedgerColumn.values());
        LedgerColumn first = all.get(0);
        LedgerColumn last = all.get(all.size() - 1);
        String stored = LedgerColumn.stored(Arrays.asList(null, last, first, null, last));
        assertThat(stored).isEqualTo(first + "," + last);
        assertThat(LedgerColumn.read(stored)).containsExactly(first, last);
        assertThat(LedgerColumn.stored(Arrays.asList(null, null))).isEmpty();
    }
}
