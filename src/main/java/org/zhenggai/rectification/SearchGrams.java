package org.zhenggai.rectification;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhenggai.catalogue.ItemOrder;
import org.zhenggai.platform.text.Bigrams;
import org.zhenggai.rectification.persistence.GramMapper;

/** Keeps items findable by what their orders say; in the transaction that writes the order. */
@Component
class SearchGrams {

    private static final int ROWS_AT_ONCE = 500;

    private final GramMapper grams;

    SearchGrams(GramMapper grams) {
        this.grams = grams;
    }

    void replace(ItemOrder order) {
        grams.deleteAll(order.code());
        List<String> all = List.copyOf(Bigrams.of(order.code(), order.title(), order.requirement()));
        for (int from = 0; from < all.size(); from += ROWS_AT_ONCE) {
            grams.insert(order.code(), all.subList(from, Math.min(all.size(), from + ROWS_AT_ONCE)));
        }
    }
}
