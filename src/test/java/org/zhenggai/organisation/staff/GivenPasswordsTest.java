package org.zhenggai.organisation.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
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

    @OnBothDatabases
    void areFoundInWhatAnEarlierReleaseLeft(Database database) throws IOException {
        clear(database);
        String first = passwords.encode("everybodys-first");
        String later = passwords.encode("first-of-those-who-came-later");
        account(database, "one", first);
        account(database, "two", first);
        account(database, "three", later);
        account(database, "four", later);
        account(database, "five", passwords.encode("one-of-my-own"));

        migrateAgain(database);
        migrateAgain(database);

        assertThat(database.jdbc()
                        .queryForList("select password_hash from given_password where username = '*'", String.class))
                .containsExactlyInAnyOrder(first, later);
        given(database).toEverybody(passwords.encode("even-later"));
        assertThat(given(database).include("six", "even-later")).isTrue();
    }

    private static void migrateAgain(Database database) throws IOException {
        String script = new ClassPathResource("db/migration/V24__accounts_that_hold.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        String fill = script.substring(script.indexOf("insert into given_password"));
        database.jdbc().update(fill.substring(0, fill.indexOf(';')));
    }

    private GivenPasswords given(Database database) {
        return new GivenPasswords(database.mapper(GivenPasswordMapper.class), passwords, "of-the-settings");
    }

    private static void account(Database database, String username, String hash) {
        database.jdbc()
                .update(
                        "insert into account (username, password_hash, change_required, version) values (?, ?, ?, ?)",
                        username,
                        hash,
                        false,
                        0);
    }

    private static void clear(Database database) {
        database.jdbc().update("delete from given_password");
        database.jdbc().update("delete from account");
    }
}
