package org.zhenggai.organisation.staff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.audit.AuditEvent.Change;
import org.zhenggai.organisation.OrganisationJournal;
import org.zhenggai.organisation.Role;
import org.zhenggai.organisation.persistence.SessionQueries;
import org.zhenggai.organisation.persistence.SessionRow;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.platform.paging.Paged;
import org.zhenggai.platform.security.session.OpenSessions;

/** Who is signed in now; the security administrator sees that and signs people out. */
@Service
public class Sessions {

    /** {@code id} names the session and opens nothing; {@code own} is the one that asks. */
    public record Open(String id, String username, Instant since, Instant lastUsed, String address, boolean own) {}

    private final SessionQueries queries;
    private final OpenSessions sessions;
    private final OrganisationJournal journal;

    Sessions(SessionQueries queries, OpenSessions sessions, OrganisationJournal journal) {
        this.queries = queries;
        this.sessions = sessions;
        this.journal = journal;
    }

    /** {@code username} null for everybody's. A session that has just run out may still be counted. */
    public Paged<Open> page(String username, PageRequest page) {
        requireAdministrator();
        List<Open> open = queries.page(username, page).stream()
                .flatMap(row -> sessions.trace(row.secret()).stream()
                        .map(trace -> new Open(
                                row.id(),
                                row.username(),
                                trace.since(),
                                trace.lastUsed(),
                                trace.address(),
                                trace.own())))
                .toList();
        return Paged.of(open, queries.count(username, Paged.EXACT_UP_TO + 1), page);
    }

    public int count() {
        requireAdministrator();
        return queries.count(null, Paged.EXACT_UP_TO);
    }

    /** Signs its person out; answers who that was. */
    @Transactional
    public String end(String id) {
        requireAdministrator();
        SessionRow row = queries.find(id).orElseThrow(() -> Refused.notFound("session.unknown"));
        journal.note("SESSIONS_ENDED", row.username(), Map.of("sessions", new Change(1, 0)));
        sessions.end(row.secret());
        return row.username();
    }

    /** All of the person, but for the one that asks; answers how many. */
    @Transactional
    public int endAllOf(String username) {
        requireAdministrator();
        int open = queries.count(username, Paged.EXACT_UP_TO);
        int own = journal.actor().username().equals(username) ? Math.min(open, 1) : 0;
        if (open == own) {
            throw Refused.conflict("session.none", username);
        }
        journal.note("SESSIONS_ENDED", username, Map.of("sessions", new Change(open, own)));
        sessions.endOf(username);
        return open - own;
    }

    private void requireAdministrator() {
        if (!journal.actor().is(Role.SECURITY_ADMIN)) {
            throw Refused.forbidden("session.forbidden");
        }
    }
}
