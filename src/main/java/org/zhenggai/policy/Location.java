package org.zhenggai.policy;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.zhenggai.platform.text.PlainText;

/** Where in which table something is wrong, as a refusal names it. Numbers go as text: they are no amounts. */
public final class Location {

    private static final int LONGEST = 60;

    private Location() {}

    /** The table's name in the reader's language. */
    public static MessageSourceResolvable table(String key) {
        return new DefaultMessageSourceResolvable("policy.name." + key);
    }

    public static String row(PolicyTable.Row row) {
        return String.valueOf(row.no());
    }

    public static String number(int number) {
        return String.valueOf(number);
    }

    /** What stands in a file may be of any length. */
    public static String text(String text) {
        return PlainText.shortened(text.strip().replaceAll("\\s+", " "), LONGEST);
    }
}
