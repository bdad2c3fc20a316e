package org.zhenggai.platform.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Texts cut into pairs of neighbouring signs, by which Chinese is found without knowing where its words end. White
 * space parts words, which are {@link Folded}. A sign that ends a word stands alone, so that each sign begins some gram.
 */
public final class Bigrams {

    /** A text that has these is read anyway, to make sure; more of them would only cost. */
    private static final int ASKED_AT_MOST = 8;

    private Bigrams() {}

    /** Under which an item with these texts is to be found; null texts count for nothing. */
    public static Set<String> of(String... texts) {
        Set<String> grams = new LinkedHashSet<>();
        for (String text : texts) {
            for (int[] word : words(text)) {
                for (int i = 0; i < word.length; i++) {
                    grams.add(new String(word, i, Math.min(2, word.length - i)));
                }
            }
        }
        return grams;
    }

    /** What every text has that contains the words of the sought one; empty where these have one sign each. */
    public static List<String> asked(String sought) {
        Set<String> grams = new LinkedHashSet<>();
        for (int[] word : words(sought)) {
            for (int i = 0; i + 1 < word.length; i++) {
                grams.add(new String(word, i, 2));
            }
        }
        List<String> all = List.copyOf(grams);
        if (all.size() <= ASKED_AT_MOST) {
            return all;
        }
        List<String> spread = new ArrayList<>();
        for (int i = 0; i < ASKED_AT_MOST; i++) {
            spread.add(all.get(i * (all.size() - 1) / (ASKED_AT_MOST - 1)));
        }
        return spread;
    }

    /** The first sign, folded, for a search that has no pair. */
    public static String firstSign(String sought) {
        return words(sought).stream()
                .findFirst()
                .map(word -> new String(word, 0, 1))
                .orElse("");
    }

    private static List<int[]> words(String text) {
        return text == null
                ? List.of()
                : Folded.words(text).stream()
                        .map(word -> word.codePoints().toArray())
                        .toList();
    }
}
