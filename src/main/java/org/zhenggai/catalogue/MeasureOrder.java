package org.zhenggai.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.zhenggai.platform.text.Said;

/** One concrete measure, a project's milestone or an entry of a list: what, by whom, by when, proven by which evidence. */
public record MeasureOrder(
        @Said @Size(max = 200) String title,
        @NotBlank @Size(max = 32) String unit,
        @Valid Term due,
        @Size(max = 300) String evidence,
        boolean inspection) {

    public MeasureOrder due(Term term) {
        return new MeasureOrder(title, unit, term, evidence, inspection);
    }
}
