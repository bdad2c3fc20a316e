package org.zhenggai.ledger;

import java.time.Instant;
import java.util.List;
import org.zhenggai.organisation.Role;

/**
 * Which duties somebody asks for: one's own by {@code person}, {@code postUnit} and {@code roles}, or those of
 * {@code unit}; {@code item} and {@code overdue} narrow.
 */
public record AssignmentFilter(
        String person, String postUnit, List<Role> roles, String unit, String item, Boolean overdue, Instant now) {}
