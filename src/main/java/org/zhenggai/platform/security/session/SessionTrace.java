package org.zhenggai.platform.security.session;

import java.time.Instant;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;

/**
 * How a session is used. The times are the session's own, also on a training ground.
 *
 * @param lastUsed by a person, to the minute: what pages ask for by themselves does not count
 * @param address  from which the person signed in; null where it is not known any more
 * @param own      whether it is the session that asks
 */
public record SessionTrace(Instant since, Instant lastUsed, String address, boolean own) {

    static SessionTrace of(Session session, boolean own) {
        return new SessionTrace(session.getCreationTime(), lastUsed(session), address(session), own);
    }

    private static Instant lastUsed(Session session) {
        return session.getAttribute(IdleSessions.LAST_USED) instanceof Long used
                ? Instant.ofEpochMilli(used)
                : session.getCreationTime();
    }

    private static String address(Session session) {
        String context = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
        return session.getAttribute(context) instanceof SecurityContext known
                        && known.getAuthentication() != null
                        && known.getAuthentication().getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : null;
    }
}
