package org.zhenggai.organisation.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.zhenggai.organisation.persistence.AccountRow;
import org.zhenggai.organisation.persistence.GivenPasswordMapper;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class GivenPasswordsTest {

    private final PasswordEncoder passwords = new BCryptPasswordEncoder(4);

    @OnBothDatabases
    void areKnownAgain(Database database) {
        clear(database);
        GivenPasswords given = given(database);
        given.toEverybody(passwords.encode("everybodys-first"));
        given.toEverybody(passwords.encode("first-of-those-who-came-later"));
        given.to(new AccountRow("sfj.handler", passwords.encode("a-temporary-one"), true, 3));
        given.to(new AccountRow("sfj.handler", passwords.encode("another-temporary-one"), true, 4));

        assertThat(given.include("sfj.handler", "everybodys-first")).isTrue();
        assertThat(given.include("sfj.handler", "first-of-those-who-came-later"))
                .isTrue();
        assertThat(given.include("sfj.handler", "a-temporary-one")).isTrue();
        assertThat(given.include("sfj.handler", "another-temporary-one")).isTrue();
        assertThat(given.include("sfj.handler", "of-the-settings")).isTrue();
        assertThat(given.include("sfj.handler", "one-of-my-own")).isFalse();
        assertThat(given.include("sfj.leader", "a-temporary-one")).isFalse();
    }

    private GivenPasswords given(Database database) {
        return new GivenPasswords(database.mapper(GivenPasswordMapper.class), passwords, "of-the-settings");
    }

    private static void clear(Database database) {
        database.jdbc().update("delete from given_password");
        database.jdbc().update("delete from account");
    }
}
