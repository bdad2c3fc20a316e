package org.zhenggai.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that lists of stolen passwords begin with; a number before or after them, or signs for letters, change little. */
final class CommonPasswords {

    private static final String FILE = "/passwords/common.txt";
    private static final String LOOKALIKES = "@40$5137";
    private static final String LETTERS = "aaossiet";

    private static final Set<String> WORDS = read();

    private CommonPasswords() {}

    static boolean include(String password) {
        String plain = password.toLowerCase(Locale.ROOT);
        return WORDS.contains(letters(plain)) || WORDS.contains(letters(spelledOut(strip(plain))));
    }

    /** Digits and signs around a word are not of it. */
    private static String strip(String password) {
        return password.replaceAll("^[^\\p{L}@$]+|[^\\p{L}]+$", "");
    }

    private static String spelledOut(String password) {
        StringBuilder word = new StringBuilder(password);
        for (int i = 0; i < word.length(); i++) {
            int lookalike = LOOKALIKES.indexOf(word.charAt(i));
            if (lookalike >= 0) {
                word.setCharAt(i, LETTERS.charAt(lookalike));
            }
        }
        return word.toString();
    }

    private static String letters(String password) {
        return password.replaceAll("[^\\p{L}]", "");
    }

    private static Set<String> read() {
        try (InputStream words = CommonPasswords.class.getResourceAsStream(FILE)) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
