package org.zhenggai.rectification;

import java.time.LocalDate;
import org.zhenggai.catalogue.Term;

/** A measure of an item, or a project's milestone, as far as the flow needs it. */
public record Measure(
        int no, String title, String unit, Term term, LocalDate dueOn, boolean inspection, boolean done) {}
