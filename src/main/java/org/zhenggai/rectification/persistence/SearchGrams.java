package org.zhenggai.rectification.persistence;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.organisation.PersonRenamed;
import org.zhenggai.organisation.UnitRenamed;
import org.zhenggai.platform.text.Bigrams;
import org.zhenggai.platform.text.Folded;

/**
 * Keeps items findable by what their orders say and by whose they are; in the transaction that writes it. What an item
 * is found by stands in {@code said}, part by part on lines of their own; its grams may be more than that.
 */
@Component
public class SearchGrams {

    private static final int ROWS_AT_ONCE = 500;

    private final GramMapper grams;

    public SearchGrams(GramMapper grams) {
        this.grams = grams;
    }

    /** To be called when everything else of the item is written. */
    public void replace(String item) {
        List<String> texts = grams.texts(item);
        grams.tell(item, Folded.lines(texts));
        grams.deleteAll(item);
        List<String> all = List.copyOf(Bigrams.of(texts.toArray(String[]::new)));
        for (int from = 0; from < all.size(); from += ROWS_AT_ONCE) {
            grams.insert(item, all.subList(from, Math.min(all.size(), from + ROWS_AT_ONCE)));
        }
    }

    @EventListener
    @Transactional
    void renamed(UnitRenamed unit) {
        renamed(unit.before(), unit.after(), after -> grams.ofUnit(unit.code(), after, ROWS_AT_ONCE));
    }

    @EventListener
    @Transactional
    void renamed(PersonRenamed person) {
        renamed(person.before(), person.after(), after -> grams.ofLeader(person.username(), after, ROWS_AT_ONCE));
    }

    /** Only the one line of each item's text; what the old name was found by does no harm. */
    private void renamed(String before, String after, Function<String, List<String>> page) {
        String line = Folded.lines(List.of(before));
        String next = Folded.lines(List.of(after));
        Set<String> found = Bigrams.of(after);
        for (List<String> items = page.apply(""); !items.isEmpty(); items = page.apply(items.get(items.size() - 1))) {
            grams.retell(items, line, next);
            for (String gram : found) {
                grams.add(gram, items);
            }
        }
    }
}
