package org.zhenggai.organisation;

import java.nio.charset.StandardCharsets;
import org.zhenggai.platform.Refused;

/** What a password chosen by a person must be. */
public final class PasswordPolicy {

    static final int MIN_CHARACTERS = 10;

    /** bcrypt reads no further: two longer passwords that begin alike would be the same. */
    static final int MAX_BYTES = 72;

    private PasswordPolicy() {}

    public static void check(Person person, String current, String replacement) {
        if (replacement == null || isShort(replacement)) {
            throw Refused.invalid("account.password.short", MIN_CHARACTERS);
        }
        checkLength(replacement);
        if (replacement.equals(current)) {
            throw Refused.invalid("account.password.same");
        }
        if (OwnNames.of(person).makeUp(replacement)) {
            throw Refused.invalid("account.password.username");
        }
        if (PasswordStrength.isPattern(replacement)) {
            throw Refused.invalid("account.password.pattern");
        }
        if (CommonPasswords.include(replacement)) {
            throw Refused.invalid("account.password.common");
        }
    }

    public static void checkLength(String password) {
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw Refused.invalid("account.password.long", MAX_BYTES);
        }
    }

    /** For passwords that are set by whoever starts the platform, and are theirs to answer for. */
    public static boolean isWeak(String password) {
        return isShort(password) || PasswordStrength.isPattern(password) || CommonPasswords.include(password);
    }

    private static boolean isShort(String password) {
        return charactersWithin(password) < MIN_CHARACTERS;
    }

    /** Blanks and invisible signs around it are typed by accident, or to look longer. */
    private static long charactersWithin(String password) {
        int[] signs = password.codePoints().toArray();
        int from = 0;
        int to = signs.length;
        while (from < to && isBlank(signs[from])) {
            from++;
        }
        while (to > from && isBlank(signs[to - 1])) {
            to--;
        }
        return to - from;
    }

    private static boolean isBlank(int sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.isISOControl(sign)
                || Character.getType(sign) == Character.FORMAT;
    }
}
