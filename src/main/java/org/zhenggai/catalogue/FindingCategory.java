package org.zhenggai.catalogue;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.zhenggai.platform.text.Said;
import org.zhenggai.platform.text.UpTo;

public record FindingCategory(
        @NotNull @Min(1) Integer no, @Said @UpTo(100) String name, boolean illustrative) {}
