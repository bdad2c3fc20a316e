package org.zhenggai.rectification.sight;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.Refused;

/**
 * Who sees what: a unit its own items once they are dispatched, those it cooperates in and those where it has or had a
 * duty; office, leaders of the city and auditors all; administrators none. Which items are a unit's is said once as
 * well, in the SQL of {@code ItemSight}.
 */
public final class Sight {

    private static final Set<Role> SEE_EVERYTHING =
            Set.of(Role.OFFICER, Role.OFFICE_CHIEF, Role.MUNICIPAL_LEADER, Role.AUDITOR);

    /** What a unit sees is found in two ways, each of which has an index; every item is in one of the two at most. */
    public enum Part {
        /** What the unit is responsible for. */
        OWN,
        /** What others are responsible for, and the unit cooperates in or had a duty in. */
        OTHERS,
        /** Of no unit: whoever asks sees all. */
        EVERYTHING
    }

    private Sight() {}

    public static boolean ofEverything(Actor reader) {
        return reader.roles().stream().anyMatch(SEE_EVERYTHING::contains);
    }

    /** Administrators without a business role see no content at all. */
    public static boolean ofNothing(Actor reader) {
        return reader.roles().stream().allMatch(Role::administers);
    }

    /** For whoever may see items at all. */
    public static void require(Actor reader) {
        if (ofNothing(reader)) {
            throw Refused.forbidden("item.hidden.administrator");
        }
    }

    /** The unit to which this reader's view is limited; null for no limit. */
    public static @Nullable String scope(Actor reader) {
        require(reader);
        return ofEverything(reader) ? null : reader.unit();
    }
}
