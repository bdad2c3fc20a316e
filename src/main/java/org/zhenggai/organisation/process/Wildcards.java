package org.zhenggai.organisation.process;

import java.util.regex.Pattern;

/** The engine's LIKE: {@code %} for any characters, {@code _} for one; a missing wish is met by everything. */
final class Wildcards {

    private Wildcards() {}

    static boolean equal(String wish, String value) {
        return wish == null || wish.equals(value);
    }

    static boolean like(String wish, String value) {
        return wish == null || value != null && pattern(wish).matcher(value).matches();
    }

    private static Pattern pattern(String like) {
        StringBuilder regex = new StringBuilder();
        like.codePoints().forEach(character -> {
            switch (character) {
                case '%' -> regex.append(".*");
                case '_' -> regex.append('.');
                default -> regex.append(Pattern.quote(Character.toString(character)));
            }
        });
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
