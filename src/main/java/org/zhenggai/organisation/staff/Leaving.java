package org.zhenggai.organisation.staff;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.OrganisationJournal;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.Post;
import org.zhenggai.organisation.Role;
import org.zhenggai.organisation.WorkInHand;
import org.zhenggai.platform.Refused;

/** What it would mean if somebody left: what they have in hand, who could take it, which posts would be empty. */
@Service
public class Leaving {

    /** {@code alone}: roles in which work waits that nobody else could do. */
    public record Prospect(int duties, int items, List<Person> successors, List<Role> alone) {

        public boolean isNothing() {
            return duties == 0 && items == 0 && alone.isEmpty();
        }
    }

    private final Organisation organisation;
    private final WorkInHand work;
    private final Succession succession;
    private final OrganisationJournal journal;

    Leaving(Organisation organisation, WorkInHand work, Succession succession, OrganisationJournal journal) {
        this.organisation = organisation;
        this.work = work;
        this.succession = succession;
        this.journal = journal;
    }

    /** For both administrators: in numbers alone. */
    @Transactional
    public Prospect of(String username) {
        if (!journal.actor().isOneOf(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN)) {
            throw Refused.forbidden("account.forbidden.list");
        }
        Person person =
                organisation.findPerson(username).orElseThrow(() -> Refused.notFound("account.unknown", username));
        WorkInHand.Count count = work.of(username);
        List<Role> alone = succession.heldAlone(person).stream().map(Post::role).toList();
        return new Prospect(count.duties(), count.items(), successors(person), alone);
    }

    private List<Person> successors(Person person) {
        return person.posts().stream()
                .flatMap(post -> organisation.holdersOf(post).stream())
                .filter(colleague -> !colleague.username().equals(person.username()))
                .distinct()
                .toList();
    }
}
