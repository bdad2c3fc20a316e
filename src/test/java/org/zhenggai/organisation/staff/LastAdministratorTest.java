package org.zhenggai.organisation.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.Role;
import org.zhenggai.organisation.persistence.AdministratorMapper;
import org.zhenggai.organisation.persistence.PersonMapper;
import org.zhenggai.organisation.persistence.PersonRow;
import org.zhenggai.platform.Refused;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class LastAdministratorTest {

    @OnBothDatabases
    void isCountedAmongThoseWhoCanSignIn(Database database) {
        clear(database);
        Person only = add(database, "sec.one", true, Role.SECURITY_ADMIN);
        Person gone = add(database, "sec.gone", false, Role.SECURITY_ADMIN);
        add(database, "sys.one", true, Role.SYSTEM_ADMIN);
        add(database, "office.chief", true, Role.OFFICE_CHIEF);
        LastAdministrator last = last(database);

        assertThatThrownBy(() -> last.check(only, Set.of()))
                .hasMessage("account.last.SECURITY_ADMIN")
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.CONFLICT));
        assertThatThrownBy(() -> last.check(only, Set.of(Role.AUDITOR))).hasMessage("account.last.SECURITY_ADMIN");
        assertThatCode(() -> last.check(only, Set.of(Role.SECURITY_ADMIN))).doesNotThrowAnyException();
        assertThatCode(() -> last.check(gone, Set.of())).doesNotThrowAnyException();

        add(database, "sec.two", true, Role.SECURITY_ADMIN);
        assertThatCode(() -> last.check(only, Set.of())).doesNotThrowAnyException();
    }

    @OnBothDatabases
    void twoWhoRemoveEachOtherAtTheSameMomentDoNotBothSucceed(Database database) {
        clear(database);
        Person one = add(database, "sec.one", true, Role.SECURITY_ADMIN);
        Person two = add(database, "sec.two", true, Role.SECURITY_ADMIN);

        CompletableFuture<Void> removalOfOne = database.inTransaction(() -> {
            remove(database, two);
            var meanwhile = CompletableFuture.runAsync(() -> database.inTransaction(() -> remove(database, one)));
            assertThatThrownBy(() -> meanwhile.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return meanwhile;
        });
        assertThatThrownBy(removalOfOne::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .hasMessage("account.last.SECURITY_ADMIN");
    }

    private static Object remove(Database database, Person person) {
        LastAdministrator last = last(database);
        last.takeTurn();
        last.check(person, Set.of());
        database.jdbc().update("update person set active = false where username = ?", person.username());
        return null;
    }

    private static LastAdministrator last(Database database) {
        return new LastAdministrator(database.mapper(AdministratorMapper.class));
    }

    private static Person add(Database database, String username, boolean active, Role role) {
        PersonMapper people = database.mapper(PersonMapper.class);
        people.insert(new PersonRow(username, "管理员", "cspt", active, 0));
        people.insertRole(username, role);
        return new Person(username, "管理员", "cspt", active, Set.of(role));
    }

    private static void clear(Database database) {
        database.jdbc().update("delete from person_role");
        database.jdbc().update("delete from person");
    }
}
