package org.zhenggai.platform.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text as it is looked for: neither case nor width of letters and digits tells two texts apart, nor what is invisible,
 * nor the marks over Latin letters.
 */
public final class Folded {

    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern SPACE = Pattern.compile("(?U)\\s+");

    private Folded() {}

    public static String of(String text) {
        String taken = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String bare = Normalizer.normalize(MARKS.matcher(taken).replaceAll(""), Normalizer.Form.NFC);
        return bare.codePoints()
                .filter(point -> !DefaultIgnorable.is(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Each text once, on lines of its own: a line can be told apart and replaced. */
    public static String lines(Collection<String> texts) {
        return texts.stream().map(Folded::of).distinct().collect(Collectors.joining("\n", "\n", "\n"));
    }

    /** What stands between spaces of any width. */
    public static List<String> words(String text) {
        return Arrays.stream(SPACE.split(of(text)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
