package org.zhenggai.settlement.persistence;

import java.time.Instant;

public record PreviewRow(
        String id,
        String createdBy,
        Instant createdAt,
        int calendarYear,
        String content,
        String effect,
        Instant confirmedAt) {}
