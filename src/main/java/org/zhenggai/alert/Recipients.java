package org.zhenggai.alert;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.Post;
import org.zhenggai.organisation.Role;

/**
 * Who is told, by the roles that the policy names and as things are now: whoever has left a post is told nothing more of
 * it, and whoever holds it now is told instead. Asks for the holders of each post once.
 */
public class Recipients {

    private static final String OWNER = "OWNER";

    private final Organisation organisation;
    private final Map<Post, List<String>> holders = new HashMap<>();

    public Recipients(Organisation organisation) {
        this.organisation = organisation;
    }

    public List<String> ofItem(List<String> roles, Escalation.Item item) {
        return roles.stream()
                .flatMap(role -> role.equals(Role.RESPONSIBLE_LEADER.name())
                        ? owing(new Post(item.unit(), Role.RESPONSIBLE_LEADER), item.leader()).stream()
                        : holders(post(Role.valueOf(role), item.unit())).stream())
                .distinct()
                .toList();
    }

    public List<String> ofDuty(List<String> roles, Escalation.Duty duty) {
        return roles.stream()
                .flatMap(role -> role.equals(OWNER)
                        ? owners(duty).stream()
                        : holders(post(Role.valueOf(role), duty.unit())).stream())
                .distinct()
                .toList();
    }

    public List<String> owners(Escalation.Duty duty) {
        return owing(new Post(duty.unit(), duty.role()), duty.person());
    }

    /** The one person, as long as they hold the post; everybody who does where it is nobody's or they have left. */
    public List<String> owing(Post post, @Nullable String person) {
        List<String> holders = holders(post);
        return person != null && holders.contains(person) ? List.of(person) : holders;
    }

    private Post post(Role role, String unit) {
        return switch (role) {
            case OFFICER, OFFICE_CHIEF -> organisation.office(role);
            case MUNICIPAL_LEADER -> organisation.municipalLeader();
            default -> new Post(unit, role);
        };
    }

    private List<String> holders(Post post) {
        return holders.computeIfAbsent(post, unseen -> organisation.holdersOf(unseen).stream()
                .map(Person::username)
                .toList());
    }
}
