package org.zhenggai.platform.web.frame;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands around every page.
 *
 * @param page       path and query of this page, for forms that come back to it
 * @param switchPath this page in the other language
 * @param training   whether the records are a training ground's
 * @param now        the platform's time, in the city's zone
 * @param counted    what was asked for already: the navigation stands in the page twice
 */
public record Frame(
        String username,
        Nameplate.Plate person,
        Set<String> roles,
        List<NavEntry> entries,
        List<NavBadge> badges,
        String page,
        String switchPath,
        boolean training,
        ZonedDateTime now,
        Map<String, Long> counted) {

    /** Counted when the template asks: a fragment without the frame asks for nothing. */
    public long waiting(String entry) {
        return counted.computeIfAbsent(entry, asked -> badges.stream()
                .filter(badge -> badge.entry().equals(asked))
                .mapToLong(NavBadge::count)
                .sum());
    }

    public boolean leadsTo(String entry) {
        return entries.stream().anyMatch(one -> one.id().equals(entry));
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean office() {
        return is("OFFICER") || is("OFFICE_CHIEF");
    }

    /** The first sign of the name, for the round beside it. */
    public String initial() {
        return person.name().isEmpty()
                ? ""
                : person.name().substring(0, person.name().offsetByCodePoints(0, 1));
    }
}
