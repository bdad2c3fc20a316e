package org.zhenggai.catalogue;

import jakarta.validation.Valid;
import org.zhenggai.platform.text.HasText;
import org.zhenggai.platform.text.MaxLength;
import org.zhenggai.platform.text.PlainText;

/** One concrete measure, a project's milestone or an entry of a list: what, by whom, by when, proven by which evidence. */
public record MeasureOrder(
        @HasText @MaxLength(200) String title,
        @HasText @MaxLength(32) String unit,
        @Valid Term due,
        @MaxLength(300) String evidence,
        boolean inspection) {

    public MeasureOrder {
        title = PlainText.said(title);
        evidence = PlainText.said(evidence);
    }

    public MeasureOrder due(Term term) {
        return new MeasureOrder(title, unit, term, evidence, inspection);
    }
}
