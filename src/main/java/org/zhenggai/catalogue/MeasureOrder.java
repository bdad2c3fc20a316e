package org.zhenggai.catalogue;

import jakarta.validation.Valid;
import org.zhenggai.platform.text.PlainText;
import org.zhenggai.platform.text.Said;
import org.zhenggai.platform.text.UpTo;

/** One concrete measure, a project's milestone or an entry of a list: what, by whom, by when, proven by which evidence. */
public record MeasureOrder(
        @Said @UpTo(200) String title,
        @Said @UpTo(32) String unit,
        @Valid Term due,
        @UpTo(300) String evidence,
        boolean inspection) {

    public MeasureOrder {
        title = PlainText.said(title);
        evidence = PlainText.said(evidence);
    }

    public MeasureOrder due(Term term) {
        return new MeasureOrder(title, unit, term, evidence, inspection);
    }
}
