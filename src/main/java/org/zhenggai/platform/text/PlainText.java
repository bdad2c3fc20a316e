package org.zhenggai.platform.text;

import java.util.regex.Pattern;

/**
 * What people write, at every door alike: which signs are taken, what of a text is to be read, how long it is. A text
 * has line feeds between its lines, whatever it came with, and is as long as it has code points.
 */
public final class PlainText {

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private static final String OF_LINES = "\t\n\u000B\f\r\u0085";

    /** A dot pattern without dots, which is a symbol by category. */
    private static final int BLANK_BRAILLE = 0x2800;

    private PlainText() {}

    /** The text as it is kept; null where there is nothing to be read in it. */
    public static String said(String text) {
        return says(text) ? stripped(lines(text)) : null;
    }

    /** Whether anything is to be read: a sign that is neither space nor invisible nor a command to whoever displays it. */
    public static boolean says(String text) {
        return text != null && text.codePoints().anyMatch(PlainText::isSeen);
    }

    /**
     * Whether every database, digest, mail and reader takes the text alike: no half of a surrogate pair, no control
     * character but those that lines are made with, nothing that makes a text read otherwise than it is stored.
     */
    public static boolean isStorable(String text) {
        return text.codePoints().allMatch(PlainText::isStorable);
    }

    /** One kind of line break: browsers send two characters, word processors a separator of their own. */
    public static String lines(String text) {
        return LINE_BREAK.matcher(text).replaceAll("\n");
    }

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Not more than so many signs of a text, with a mark where it goes on. */
    public static String shortened(String text, int signs) {
        return length(text) <= signs ? text : text.substring(0, text.offsetByCodePoints(0, signs)) + "…";
    }

    /** The beginning of a text for a column that counts UTF-16 units, never ending in half a sign. */
    public static String beginning(String text, int units) {
        if (text.length() <= units) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(units - 1)) ? units - 1 : units);
    }

    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** What nobody writes at the ends of a text on purpose; a joiner or a selector there belongs to a sign. */
    private static boolean isSpace(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == '\u200B' || sign == '\uFEFF';
    }

    private static boolean isStorable(int point) {
        return switch (Character.getType(point)) {
            case Character.SURROGATE -> false;
            case Character.CONTROL -> OF_LINES.indexOf(point) >= 0;
            default -> !(point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069);
        };
    }

    private static boolean isSeen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> point != BLANK_BRAILLE && !DefaultIgnorable.is(point);
        };
    }
}
