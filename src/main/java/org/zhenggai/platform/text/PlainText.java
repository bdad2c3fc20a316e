package org.zhenggai.platform.text;

/** Text that every database and digest takes alike: no NUL, no half of a surrogate pair. */
public final class PlainText {

    public static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(point -> point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private PlainText() {}
}
