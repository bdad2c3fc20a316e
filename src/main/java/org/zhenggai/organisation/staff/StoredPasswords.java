package org.zhenggai.organisation.staff;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.organisation.AccountChanged;
import org.zhenggai.organisation.OrganisationJournal;
import org.zhenggai.organisation.persistence.AccountMapper;
import org.zhenggai.organisation.persistence.AccountRow;
import org.zhenggai.platform.Refused;

/** Replaces a password's hash: the old one opens nothing any more, and is kept where somebody else has known it. */
@Component
class StoredPasswords {

    private final AccountMapper accounts;
    private final GivenPasswords given;
    private final OrganisationJournal journal;
    private final ApplicationEventPublisher events;

    StoredPasswords(
            AccountMapper accounts,
            GivenPasswords given,
            OrganisationJournal journal,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.given = given;
        this.journal = journal;
        this.events = events;
    }

    @Transactional
    public void replaceByOwn(AccountRow account, String hash) {
        replace(account, hash, false);
        journal.note("PASSWORD_CHANGED", account.username(), Map.of());
    }

    @Transactional
    public void replace(AccountRow account, String hash, boolean changeRequired) {
        if (accounts.update(new AccountRow(account.username(), hash, changeRequired, account.version())) == 0) {
            throw Refused.conflict("account.changed-meanwhile", account.username());
        }
        if (account.changeRequired()) {
            given.to(account);
        }
        events.publishEvent(new AccountChanged(account.username()));
    }
}
