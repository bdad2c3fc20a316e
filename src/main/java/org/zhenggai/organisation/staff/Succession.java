package org.zhenggai.organisation.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhenggai.audit.AuditEvent.Change;
import org.zhenggai.organisation.Handover;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.OrganisationJournal;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.Post;
import org.zhenggai.organisation.WorkInHand;
import org.zhenggai.platform.Refused;

/** Work stays with the post: whoever leaves one leaves what waits there to colleagues, and not to nobody by oversight. */
@Component
class Succession {

    private final Organisation organisation;
    private final WorkInHand work;
    private final OrganisationJournal journal;

    Succession(Organisation organisation, WorkInHand work, OrganisationJournal journal) {
        this.organisation = organisation;
        this.work = work;
        this.journal = journal;
    }

    /** When somebody new is written, in the same transaction. */
    void arrived(Person newcomer) {
        work.takeUp(newcomer, journal.actor());
    }

    /** When the change is written, in its transaction; {@code before} is as it was. */
    void settle(Person before, Handover handover) {
        Person after = organisation.findPerson(before.username()).orElseThrow();
        if (!before.posts().containsAll(after.posts())) {
            work.takeUp(after, journal.actor());
        }
        List<Post> left =
                before.posts().stream().filter(post -> !after.holds(post)).toList();
        if (left.isEmpty()) {
            return;
        }
        Person successor = successor(left, handover.successor());
        List<Post> vacated = left.stream().filter(this::isLeftToNobody).toList();
        if (!vacated.isEmpty() && !handover.vacant()) {
            Post post = vacated.get(0);
            throw Refused.conflict("handover.last." + post.role(), before.name(), organisation.unitName(post.unit()));
        }
        note(before, work.handOver(after, successor, journal.actor()), successor, vacated);
    }

    /** Posts of this person that nobody else holds although work waits for them. */
    List<Post> heldAlone(Person person) {
        return person.posts().stream()
                .filter(post -> organisation.holdersOf(post).size() == 1)
                .filter(work::awaits)
                .toList();
    }

    private boolean isLeftToNobody(Post post) {
        return organisation.holdersOf(post).isEmpty() && work.awaits(post);
    }

    private @Nullable Person successor(List<Post> left, @Nullable String username) {
        return username == null
                ? null
                : organisation
                        .findPerson(username)
                        .filter(person -> left.stream().anyMatch(person::holds))
                        .orElseThrow(() -> Refused.invalid("handover.successor.unfit", username));
    }

    private void note(Person before, WorkInHand.Count handed, @Nullable Person successor, List<Post> vacated) {
        if (handed.isNone() && vacated.isEmpty()) {
            return;
        }
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("duties", new Change(handed.duties(), 0));
        changes.put("items", new Change(handed.items(), 0));
        changes.put("successor", new Change(before.username(), successor == null ? null : successor.username()));
        if (!vacated.isEmpty()) {
            String posts = vacated.stream().map(Post::groupId).collect(Collectors.joining(", "));
            changes.put("post", new Change(posts, null));
        }
        journal.note("WORK_HANDED_OVER", before.username(), changes);
    }
}
