package org.zhenggai.alert.channel;

/**
 * Somebody's words as one line of a message: with breaks of their own they could pass for entries, links or the closing of
 * the platform.
 */
final class Line {

    /** Turn the direction of what follows, or show nothing at all. */
    private static final String UNSEEN = "[\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff]";

    private static final String BREAKS = "[\\s\\p{Cc}\\u0085\\u2028\\u2029]+";

    private Line() {}

    static String of(String words) {
        return words.replaceAll(UNSEEN, "").replaceAll(BREAKS, " ").strip();
    }
}
