package org.zhenggai.organisation;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.organisation.persistence.AccountMapper;
import org.zhenggai.organisation.persistence.AccountRow;
import org.zhenggai.organisation.persistence.PersonMapper;
import org.zhenggai.organisation.persistence.PersonRow;
import org.zhenggai.platform.Refused;

/** People's accounts and passwords. Creating is for the first start and for {@link Staff}, which asks who may. */
@Service
public class Accounts {

    private final AccountMapper accounts;
    private final PersonMapper people;
    private final Directory directory;
    private final PasswordEncoder passwords;
    private final ResetRule resetRule;
    private final OrganisationJournal journal;
    private final ApplicationEventPublisher events;

    Accounts(
            AccountMapper accounts,
            PersonMapper people,
            Directory directory,
            PasswordEncoder passwords,
            ResetRule resetRule,
            OrganisationJournal journal,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.people = people;
        this.directory = directory;
        this.passwords = passwords;
        this.resetRule = resetRule;
        this.journal = journal;
        this.events = events;
    }

    @Transactional
    public void create(Person person, String rawPassword, boolean changeRequired) {
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
        PasswordPolicy.checkLength(rawPassword);
        String hash = passwords.encode(rawPassword);
        everybody.forEach(person -> insert(person, hash, true));
    }

    @Transactional
    public void changeOwnPassword(String current, String replacement) {
        String username = journal.actor().username();
        AccountRow account = get(username);
        if (current == null || !passwords.matches(current, account.passwordHash())) {
            throw Refused.invalid("account.password.wrong");
        }
        PasswordPolicy.check(username, current, replacement);
        store(account, replacement, false);
        journal.note("PASSWORD_CHANGED", username, Map.of());
    }

    /** A new password for somebody who lost theirs; it is told once and kept nowhere. */
    @Transactional
    public String resetPassword(String username) {
        resetRule.check(username);
        String temporary = TemporaryPassword.next();
        store(get(username), temporary, true);
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

    private void store(AccountRow account, String password, boolean changeRequired) {
        String hash = passwords.encode(password);
        if (accounts.update(new AccountRow(account.username(), hash, changeRequired, account.version())) == 0) {
            throw Refused.conflict("account.changed-meanwhile", account.username());
        }
        events.publishEvent(new AccountChanged(account.username()));
    }

    private AccountRow get(String username) {
        return accounts.find(username).orElseThrow(() -> Refused.notFound("account.unknown", username));
    }
}
