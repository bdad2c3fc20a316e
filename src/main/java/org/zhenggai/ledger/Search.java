package org.zhenggai.ledger;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.zhenggai.platform.text.Bigrams;

/**
 * How a text is looked for. What begins like a code of ours is looked for among the codes, from their beginning; any
 * other text in codes, titles and requirements: grams find what may have it, patterns make sure.
 *
 * @param codes pattern of the codes asked for; null where any text is
 * @param grams what each item found must have, at best; empty for a text of single signs
 * @param sign  pattern of the grams of which an item found must have one; null where there are {@code grams}
 */
public record Search(String codes, List<String> grams, String sign, String pattern, String codePattern) {

    private static final Pattern CODE = Pattern.compile("(ZG|SS)(-[0-9A-Z-]*)?");

    static Search of(String q) {
        String sought = literally(q.strip());
        String raised = sought.toUpperCase(Locale.ROOT);
        if (CODE.matcher(raised).matches()) {
            return new Search(raised + "%", List.of(), null, null, null);
        }
        List<String> grams = Bigrams.asked(q);
        return new Search(
                null,
                grams,
                grams.isEmpty() ? literally(Bigrams.firstSign(q)) + "%" : null,
                "%" + sought + "%",
                "%" + raised + "%");
    }

    /** LIKE's own wildcards are taken as what they are; the sign that says so is one of ASCII in both databases. */
    private static String literally(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** Null where there is none. */
    public String first() {
        return grams.isEmpty() ? null : grams.get(0);
    }

    public List<String> others() {
        return grams.isEmpty() ? grams : grams.subList(1, grams.size());
    }
}
