package org.zhenggai.catalogue;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

public record FindingCategory(
        @NotNull @Min(1) Integer no,
        @NotBlank @Size(max = 100) String name,
        boolean illustrative) {}
