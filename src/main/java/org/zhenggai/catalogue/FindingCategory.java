package org.zhenggai.catalogue;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.zhenggai.platform.text.HasText;
import org.zhenggai.platform.text.MaxLength;

public record FindingCategory(
        @NotNull @Min(1) Integer no,
        @HasText @MaxLength(100) String name,
        boolean illustrative) {}
