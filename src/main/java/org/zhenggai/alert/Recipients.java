package org.zhenggai.alert;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.Post;
import org.zhenggai.organisation.Role;

/** Who is told, by the roles that the policy names; asks for the holders of each post once. */
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
                        ? Stream.of(item.leader())
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
        return duty.person() != null ? List.of(duty.person()) : holders(new Post(duty.unit(), duty.role()));
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
