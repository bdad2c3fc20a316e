package org.zhenggai.evidence;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/** How much evidence there may be: of an item, and by one person on one day. */
@Validated
@ConfigurationProperties("zhenggai.evidence")
public record EvidenceSettings(
        @Min(1) int filesPerItem,
        @Min(1) int filesPerDay,
        @NotNull DataSize bytesPerDay) {}
