package org.zhenggai.platform.security.session;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Nobody sits in front of more browsers than this; a script that signs in again and again keeps its latest sessions. */
@Component
class FewSessions {

    private static final int MOST = 20;

    private final OpenSessions sessions;

    FewSessions(OpenSessions sessions) {
        this.sessions = sessions;
    }

    /** The new one is stored when its request ends. */
    @EventListener
    void on(InteractiveAuthenticationSuccessEvent signedIn) {
        sessions.endOldestOf(signedIn.getAuthentication().getName(), MOST - 1);
    }
}
