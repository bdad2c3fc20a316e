package org.zhenggai.organisation.staff;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.zhenggai.organisation.persistence.AccountRow;
import org.zhenggai.organisation.persistence.GivenPasswordMapper;

/**
 * Initial and temporary passwords, as hashes: others know them, so nobody may choose one. Only the last few of an
 * account are compared, because each comparison is slow on purpose.
 */
@Component
class GivenPasswords {

    private static final String EVERYBODY = "*";
    private static final int LAST = 5;

    private final GivenPasswordMapper mapper;
    private final PasswordEncoder passwords;
    private final String initialPassword;

    GivenPasswords(
            GivenPasswordMapper mapper,
            PasswordEncoder passwords,
            @Value("${zhenggai.initial-password:}") String initialPassword) {
        this.mapper = mapper;
        this.passwords = passwords;
        this.initialPassword = initialPassword;
    }

    /** With the first start, which lets nobody else in meanwhile. */
    void toEverybody(String hash) {
        mapper.insert(EVERYBODY, mapper.count(EVERYBODY), hash);
    }

    void to(AccountRow account) {
        mapper.insert(account.username(), account.version(), account.passwordHash());
    }

    boolean include(String username, String password) {
        if (password.equals(initialPassword)) {
            return true;
        }
        Set<String> hashes = new LinkedHashSet<>(mapper.last(username, LAST));
        hashes.addAll(mapper.last(EVERYBODY, LAST));
        return hashes.stream().anyMatch(hash -> passwords.matches(password, hash));
    }
}
