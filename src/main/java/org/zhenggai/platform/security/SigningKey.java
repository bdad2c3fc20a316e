package org.zhenggai.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Seals what we give away and want to know again, on every node and after a restart: made once, kept in the database. */
@Component
public class SigningKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final String NAME = "device";

    private final JdbcTemplate jdbc;
    private volatile SecretKeySpec key;

    public SigningKey(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Parts are told apart by a sign that none of them may hold. */
    public String seal(String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            byte[] text = String.join("\0", parts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(mac.doFinal(text));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            List<String> stored = stored();
            known = new SecretKeySpec(HexFormat.of().parseHex(stored.isEmpty() ? make() : stored.get(0)), ALGORITHM);
            key = known;
        }
        return known;
    }

    private String make() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        try {
            jdbc.update(
                    "insert into signing_key (name, secret) values (?, ?)",
                    NAME,
                    HexFormat.of().formatHex(random));
        } catch (DuplicateKeyException another) {
            // Another node was quicker, and its key is as good.
        }
        return stored().get(0);
    }

    private List<String> stored() {
        return jdbc.queryForList("select secret from signing_key where name = ?", String.class, NAME);
    }
}
