package org.zhenggai.ledger;

/** What was dispatched and closed within a span; {@code no} is the span's place in the question. */
public record MonthRow(int no, int dispatched, int closed) {}
