package org.zhenggai.ledger;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.zhenggai.platform.text.Bigrams;
import org.zhenggai.platform.text.Folded;

/**
 * How a text is looked for. What begins like a code of ours is looked for among the codes, from their beginning; of any
 * other text each word, in all that an item is found by: grams find what may have it, patterns make sure.
 *
 * @param codes    pattern of the codes asked for; null where any text is
 * @param grams    what each item found must have, at best; empty for a text of single signs
 * @param sign     pattern of the grams of which an item found must have one; null where there are {@code grams}
 * @param patterns of which what an item says fits each
 */
public record Search(String codes, List<String> grams, String sign, List<String> patterns) {

    private static final Pattern CODE = Pattern.compile("(ZG|SS)(-[0-9A-Z-]*)?");

    /** Nobody types more; each of them is looked for in every text. */
    private static final int MOST_WORDS = 20;

    static Search of(String q) {
        List<String> words = Folded.words(q).stream().limit(MOST_WORDS).toList();
        if (words.size() == 1) {
            String raised = words.get(0).toUpperCase(Locale.ROOT);
            if (CODE.matcher(raised).matches()) {
                return new Search(literally(raised) + "%", List.of(), null, List.of());
            }
        }
        String sought = String.join(" ", words);
        List<String> grams = Bigrams.asked(sought);
        return new Search(
                null, grams, grams.isEmpty() ? literally(Bigrams.firstSign(sought)) + "%" : null, patterns(words));
    }

    /** Patterns of the words of a text, all of which have to fit what an item says; none where there is no text. */
    public static List<String> patterns(String q) {
        return q == null
                ? List.of()
                : patterns(Folded.words(q).stream().limit(MOST_WORDS).toList());
    }

    private static List<String> patterns(List<String> words) {
        return words.stream().map(word -> "%" + literally(word) + "%").toList();
    }

    /** LIKE's own wildcards are taken as what they are; the sign that says so is one of ASCII in both databases. */
    private static String literally(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /**
     * Whether codes are asked for that stand together in their order, too: it differs from that of their signs only
     * where the last number begins.
     */
    public boolean together() {
        return codes != null && codes.length() - 1 <= (codes.startsWith("ZG") ? 10 : 8);
    }

    /** Null where there is none. */
    public String first() {
        return grams.isEmpty() ? null : grams.get(0);
    }

    public List<String> others() {
        return grams.isEmpty() ? grams : grams.subList(1, grams.size());
    }
}
