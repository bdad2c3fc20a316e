package org.zhenggai.organisation.staff;

import org.springframework.security.authentication.LockedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.OrganisationJournal;
import org.zhenggai.organisation.PasswordPolicy;
import org.zhenggai.organisation.persistence.AccountMapper;
import org.zhenggai.organisation.persistence.AccountRow;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.security.signin.Guesses;

/**
 * Everybody's own password. The current one may be guessed here no oftener than at the login; comparing takes its time,
 * and nothing of the database is held meanwhile.
 */
@Service
public class ChangeOwnPassword {

    private final AccountMapper accounts;
    private final Organisation organisation;
    private final PasswordEncoder passwords;
    private final Guesses guesses;
    private final GivenPasswords given;
    private final StoredPasswords stored;
    private final OrganisationJournal journal;

    ChangeOwnPassword(
            AccountMapper accounts,
            Organisation organisation,
            PasswordEncoder passwords,
            Guesses guesses,
            GivenPasswords given,
            StoredPasswords stored,
            OrganisationJournal journal) {
        this.accounts = accounts;
        this.organisation = organisation;
        this.passwords = passwords;
        this.guesses = guesses;
        this.given = given;
        this.stored = stored;
        this.journal = journal;
    }

    public void change(String current, String replacement) {
        String username = journal.actor().username();
        AccountRow account = accounts.find(username).orElseThrow(() -> Refused.notFound("account.unknown", username));
        if (current == null || !isRight(account, current)) {
            throw Refused.invalid("account.password.wrong");
        }
        PasswordPolicy.check(organisation.findPerson(username).orElseThrow(), current, replacement);
        if (given.include(username, replacement)) {
            throw Refused.invalid("account.password.given");
        }
        stored.replaceByOwn(account, passwords.encode(replacement));
    }

    private boolean isRight(AccountRow account, String current) {
        try {
            return guesses.isRight(account.username(), () -> passwords.matches(current, account.passwordHash()));
        } catch (LockedException tooMany) {
            throw Refused.tooMany("security.sign-in.throttled");
        }
    }
}
