package org.zhenggai.platform.security.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.zhenggai.platform.security.CurrentSignIn;
import org.zhenggai.platform.security.SignedIn;

/** The sessions of a person on all nodes. */
@Component
public class OpenSessions {

    private final ObjectProvider<FindByIndexNameSessionRepository<?>> sessions;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    OpenSessions(ObjectProvider<FindByIndexNameSessionRepository<?>> sessions) {
        this.sessions = sessions;
    }

    /** Ends them all but the one that asks: what they were signed in with is no longer true. */
    public void endOf(String username) {
        String own = ownId();
        sessions.ifAvailable(repository -> Set.copyOf(
                        repository.findByPrincipalName(username).keySet())
                .stream()
                .filter(id -> !id.equals(own))
                .forEach(repository::deleteById));
    }

    /** Ends those that were used longest ago, until no more than this many are left. */
    void endOldestOf(String username, int left) {
        sessions.ifAvailable(repository -> repository.findByPrincipalName(username).values().stream()
                .sorted(Comparator.comparing(Session::getLastAccessedTime).reversed())
                .skip(left)
                .map(Session::getId)
                .forEach(repository::deleteById));
    }

    /** On whichever node it is; one that has ended meanwhile stays ended. */
    public void end(String id) {
        sessions.ifAvailable(repository -> repository.deleteById(id));
    }

    /** Empty where the session has ended meanwhile, or ends as soon as it is used. */
    public Optional<SessionTrace> trace(String id) {
        return Optional.ofNullable(sessions.getIfAvailable())
                .map(repository -> repository.findById(id))
                .filter(ReadableSessions::isReadable)
                .map(session -> SessionTrace.of(session, id.equals(ownId())));
    }

    /** The session in which somebody changed their password goes on, now without any restriction. */
    public void passwordChanged(HttpServletRequest request, HttpServletResponse response) {
        if (!contexts.containsContext(request)) {
            return;
        }
        CurrentSignIn.find().map(SignedIn::withPasswordChanged).ifPresent(signedIn -> {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities()));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
        });
    }

    private static String ownId() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpSession session = attributes.getRequest().getSession(false);
            return session == null ? null : session.getId();
        }
        return null;
    }
}
