package org.zhenggai.organisation.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhenggai.organisation.Role;

/** A page of help: for everybody, or for those who hold a role. */
enum HelpTopic {
    GENERAL(),
    HANDLER(Role.HANDLER),
    RESPONSIBLE_LEADER(Role.RESPONSIBLE_LEADER),
    OFFICE(Role.OFFICER, Role.OFFICE_CHIEF),
    MUNICIPAL_LEADER(Role.MUNICIPAL_LEADER),
    AUDITOR(Role.AUDITOR),
    SYSTEM_ADMIN(Role.SYSTEM_ADMIN),
    SECURITY_ADMIN(Role.SECURITY_ADMIN);

    private final Set<Role> roles;

    HelpTopic(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** As it stands in addresses, texts and templates. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isFor(Set<String> held) {
        return roles.stream().anyMatch(role -> held.contains(role.name()));
    }

    static Optional<HelpTopic> named(String id) {
        return Arrays.stream(values()).filter(topic -> topic.id().equals(id)).findFirst();
    }

    /** One's own first, then what holds for everybody, then all others. */
    static Stream<HelpTopic> ownFirst(Set<String> held) {
        return Stream.concat(
                Arrays.stream(values()).filter(topic -> topic.isFor(held)),
                Arrays.stream(values()).filter(topic -> !topic.isFor(held)));
    }
}
