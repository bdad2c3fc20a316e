package org.zhenggai.alert.channel;

import java.nio.charset.StandardCharsets;

/**
 * A robot's text: subject and body, cut at the body's end where it is too long, never within a character or the link, which
 * the vendors would cut first. Counted as it is written in JSON, for some of them limit the whole body: a text of nothing but
 * quotation marks takes twice its length.
 */
final class TruncatedText {

    private static final String CUT = "…";

    private TruncatedText() {}

    static String to(int bytes, Message message) {
        String whole = message.subject() + "\n" + message.plain();
        if (size(whole) <= bytes) {
            return whole;
        }
        String end = CUT + "\n" + message.entries().get(0).link();
        int room = bytes - size(end);
        StringBuilder kept = new StringBuilder();
        int used = 0;
        for (int point : whole.codePoints().toArray()) {
            String character = Character.toString(point);
            used += size(character);
            if (used > room) {
                break;
            }
            kept.append(character);
        }
        return kept + end;
    }

    /** What a {@link Line} may hold, and the breaks between lines. */
    private static boolean escaped(int unit) {
        return unit == '"' || unit == '\\' || unit == '\n';
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length
                + (int) text.chars().filter(TruncatedText::escaped).count();
    }
}
