package org.zhenggai.organisation;

import java.util.List;
import java.util.Optional;

/** Read access to units and people for the other features. */
public interface Organisation {

    Optional<Unit> findUnit(String code);

    /** All units in the order of their codes. Cheap: held in memory. */
    List<Unit> units();

    /** The unit's name, or its code where the unit is unknown. Cheap: held in memory. */
    String unitName(String code);

    Optional<Person> findPerson(String username);

    /** The person's name, or the username where the person is unknown. Cheap: held in memory. */
    String personName(String username);

    /** Active people who hold the post, in the order of their usernames. */
    List<Person> holdersOf(Post post);

    /** The post of the supervision office's officers: the one unit of kind SUPERVISION_OFFICE. */
    Post office(Role role);

    /** The post of municipal leaders. */
    Post municipalLeader();
}
