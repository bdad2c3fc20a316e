package org.zhenggai.organisation.staff;

import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.organisation.OrganisationJournal;
import org.zhenggai.organisation.PasswordPolicy;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.ResetRule;
import org.zhenggai.organisation.TemporaryPassword;
import org.zhenggai.organisation.persistence.AccountMapper;
import org.zhenggai.organisation.persistence.AccountRow;
import org.zhenggai.organisation.persistence.PersonMapper;
import org.zhenggai.organisation.persistence.PersonRow;
import org.zhenggai.platform.Refused;

/** People's accounts and the passwords that are given to them. */
@Service
public class Accounts {

    private final AccountMapper accounts;
    private final PersonMapper people;
    private final Directory directory;
    private final PasswordEncoder passwords;
    private final ResetRule resetRule;
    private final OrganisationJournal journal;
    private final StoredPasswords stored;
    private final GivenPasswords given;

    Accounts(
            AccountMapper accounts,
            PersonMapper people,
            Directory directory,
            PasswordEncoder passwords,
            ResetRule resetRule,
            OrganisationJournal journal,
            StoredPasswords stored,
            GivenPasswords given) {
        this.accounts = accounts;
        this.people = people;
        this.directory = directory;
        this.passwords = passwords;
        this.resetRule = resetRule;
        this.journal = journal;
        this.stored = stored;
        this.given = given;
    }

    @Transactional
    public void create(Person person, String rawPassword, boolean changeRequired) {
        journal.actor().requireKeeper();
        PasswordPolicy.checkLength(rawPassword);
        insert(person, passwords.encode(rawPassword), changeRequired);
    }

    /**
     * The people of the first start, who all begin with one password and must change it. It is hashed once: sixty
     * times a hash that is slow on purpose would hold up the start for a quarter of a minute, and equal hashes tell
     * nobody anything about a password that is known to be shared.
     */
    @Transactional
    public void createAll(List<Person> everybody, String rawPassword) {
        journal.actor().requireKeeper();
        PasswordPolicy.checkLength(rawPassword);
        String hash = passwords.encode(rawPassword);
        everybody.forEach(person -> insert(person, hash, true));
        given.toEverybody(hash);
    }

    /** A new password for somebody who lost theirs; it is told once and kept nowhere. */
    @Transactional
    public String resetPassword(String username) {
        resetRule.check(username);
        String temporary = TemporaryPassword.next();
        stored.replace(get(username), passwords.encode(temporary), true);
        journal.note("PASSWORD_RESET", username, Map.of());
        return temporary;
    }

    private void insert(Person person, String hash, boolean changeRequired) {
        try {
            people.insert(new PersonRow(person.username(), person.name(), person.unit(), person.active(), 0));
        } catch (DuplicateKeyException taken) {
            throw Refused.conflict("account.username.taken", person.username());
        }
        person.roles().forEach(role -> people.insertRole(person.username(), role));
        accounts.insert(new AccountRow(person.username(), hash, changeRequired, 0));
        directory.changed();
        journal.added(person);
    }

    private AccountRow get(String username) {
        return accounts.find(username).orElseThrow(() -> Refused.notFound("account.unknown", username));
    }
}
