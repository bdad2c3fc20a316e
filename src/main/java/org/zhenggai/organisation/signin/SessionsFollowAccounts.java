package org.zhenggai.organisation.signin;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.zhenggai.organisation.AccountChanged;
import org.zhenggai.platform.security.session.OpenSessions;

/** A role taken away, a password reset and a person who left take effect at once, not at the next login. */
@Component
class SessionsFollowAccounts {

    private final OpenSessions sessions;

    SessionsFollowAccounts(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AccountChanged changed) {
        sessions.endOf(changed.username());
    }
}
