package org.zhenggai.organisation;

import java.util.Arrays;
import java.util.Locale;

/** Runs, repetitions and walks over the keyboard are long, but not hard to guess. */
final class PasswordStrength {

    /** Fewer different signs, or fewer that do not follow from the one before, are a pattern. */
    private static final int LEAST = 5;

    private static final String[] KEYBOARD = {
        "1234567890-=",
        "qwertyuiop[]",
        "asdfghjkl;'",
        "zxcvbnm,./",
        "!@#$%^&*()_+",
        "1qaz",
        "2wsx",
        "3edc",
        "4rfv",
        "5tgb",
        "6yhn",
        "7ujm",
        "8ik,",
        "9ol.",
        "0p;/"
    };

    private PasswordStrength() {}

    static boolean isPattern(String password) {
        int[] signs = password.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(sign -> !Character.isWhitespace(sign) && Character.getType(sign) != Character.FORMAT)
                .toArray();
        long different = Arrays.stream(signs).distinct().count();
        boolean anyLetter = Arrays.stream(signs).anyMatch(Character::isLetter);
        return !anyLetter || different < LEAST || surprises(signs) < LEAST;
    }

    private static int surprises(int[] signs) {
        int surprises = 0;
        for (int i = 0; i < signs.length; i++) {
            if (i == 0 || !follows(signs[i - 1], signs[i])) {
                surprises++;
            }
        }
        return surprises;
    }

    private static boolean follows(int before, int sign) {
        return Math.abs(sign - before) <= 1 || areNeighbours(before, sign);
    }

    private static boolean areNeighbours(int before, int sign) {
        for (String row : KEYBOARD) {
            int one = row.indexOf(before);
            int other = row.indexOf(sign);
            if (one >= 0 && other >= 0 && Math.abs(one - other) == 1) {
                return true;
            }
        }
        return false;
    }
}
