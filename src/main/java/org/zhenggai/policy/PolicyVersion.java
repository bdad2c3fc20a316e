package org.zhenggai.policy;

import java.time.Instant;

/**
 * A version that somebody uploaded. {@code reached} is the last subject that has been adapted to it, empty before the
 * first; {@code appliedAt} is null until all of them have been.
 */
public record PolicyVersion(
        String key,
        int version,
        String sha256,
        String uploadedBy,
        Instant uploadedAt,
        String reached,
        Instant appliedAt) {}
