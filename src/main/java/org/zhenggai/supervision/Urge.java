package org.zhenggai.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 催办: who was urged, and when they read it, is in the alerts raised with it. */
public record Urge(
        String item,
        int no,
        String urgedBy,
        Instant urgedAt,
        @Nullable String text) {}
