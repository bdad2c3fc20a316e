package org.zhenggai.ledger;

import java.time.Instant;
import java.util.List;

/** What is asked about owed duties, ready for SQL: patterns of LIKE, limits of the group. */
public record NarrowedDuties(List<String> patterns, Instant after, Instant until) {}
