package org.zhenggai.rectification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhenggai.catalogue.Term;

/** A piece of an item's work as far as the flow needs it: a measure, a milestone, an entry of its list or a period. */
public record Measure(
        int no,
        WorkKind kind,
        String title,
        String unit,
        @Nullable Term term,
        @Nullable LocalDate dueOn,
        boolean inspection,
        boolean done) {}
