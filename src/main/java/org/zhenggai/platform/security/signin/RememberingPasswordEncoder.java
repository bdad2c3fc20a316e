package org.zhenggai.platform.security.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Programs send their password with every request, and comparing it is slow on purpose: a match is remembered for a
 * few minutes. What is remembered tells nothing without a key that only this process has, and covers the stored hash,
 * so a changed password is never taken for the old one. A wrong password always costs the full time.
 */
class RememberingPasswordEncoder implements PasswordEncoder {

    private static final Duration MEMORY = Duration.ofMinutes(5);
    private static final int MOST = 10_000;
    private static final int MOST_BYTES = 72;
    private static final String ALGORITHM = "HmacSHA256";

    private final PasswordEncoder slow;
    private final SecretKeySpec key;
    private final Cache<ByteBuffer, Boolean> matches;

    RememberingPasswordEncoder(PasswordEncoder slow, Ticker ticker) {
        this.slow = slow;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
        this.matches = Caffeine.newBuilder()
                .expireAfterWrite(MEMORY)
                .maximumSize(MOST)
                .ticker(ticker)
                .build();
    }

    @Override
    public String encode(CharSequence raw) {
        return slow.encode(raw);
    }

    @Override
    public boolean matches(CharSequence raw, String encoded) {
        if (raw == null || encoded == null) {
            return false;
        }
        if (remembers(raw, encoded)) {
            return true;
        }
        boolean match = slow.matches(raw, encoded) && isReadToTheEnd(raw);
        if (match) {
            matches.put(seal(raw, encoded), true);
        }
        return match;
    }

    /** Whether the match is known without comparing. */
    boolean remembers(CharSequence raw, String encoded) {
        return matches.getIfPresent(seal(raw, encoded)) != null;
    }

    @Override
    public boolean upgradeEncoding(String encoded) {
        return slow.upgradeEncoding(encoded);
    }

    /** bcrypt reads no further: whatever follows would be right, whatever it is. */
    private static boolean isReadToTheEnd(CharSequence raw) {
        return raw.toString().getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    private ByteBuffer seal(CharSequence raw, String encoded) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(encoded.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return ByteBuffer.wrap(mac.doFinal(raw.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }
}
