package org.zhenggai.platform.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text from outside, made harmless for a log and for the terminal that shows it: no line of its own, no colours, no
 * turning round of what is read. What cannot be seen is written out.
 */
public final class LogText {

    /** What nothing written here begins a line with, so that a reader, or a program, takes it for no entry. */
    static final String CONTINUED = "  | ";

    private static final Pattern BREAK = Pattern.compile("\\R");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\t]]");

    private LogText() {}

    /** For a name or a reason that an entry holds beside others: one line. */
    public static String line(String text) {
        return escaped(text);
    }

    /** For a whole entry: its own line breaks stay, and each further line is marked as one. */
    static String entry(String text) {
        return BREAK.splitAsStream(text)
                .map(LogText::escaped)
                .reduce((above, below) -> above + System.lineSeparator() + CONTINUED + below)
                .orElse("");
    }

    private static String escaped(String text) {
        return UNSEEN.matcher(text)
                .replaceAll(unseen -> Matcher.quoteReplacement(
                        unseen.group().chars().mapToObj("\\u%04x"::formatted).reduce("", String::concat)));
    }
}
