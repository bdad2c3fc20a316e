package org.zhenggai.organisation;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.zhenggai.platform.Refused;

/** What a password chosen by a person must be. */
final class PasswordPolicy {

    static final int MIN_CHARACTERS = 10;

    /** bcrypt reads no further: two longer passwords that begin alike would be the same. */
    static final int MAX_BYTES = 72;

    private PasswordPolicy() {}

    static void check(String username, String current, String replacement) {
        if (replacement == null || replacement.codePointCount(0, replacement.length()) < MIN_CHARACTERS) {
            throw Refused.invalid("account.password.short", MIN_CHARACTERS);
        }
        checkLength(replacement);
        if (replacement.toLowerCase(Locale.ROOT).equals(username.toLowerCase(Locale.ROOT))) {
            throw Refused.invalid("account.password.username");
        }
        if (replacement.equals(current)) {
            throw Refused.invalid("account.password.same");
        }
    }

    static void checkLength(String password) {
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw Refused.invalid("account.password.long", MAX_BYTES);
        }
    }
}
