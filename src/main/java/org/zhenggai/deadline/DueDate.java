package org.zhenggai.deadline;

import java.time.LocalDate;

/** A date; {@code provisional} while a year on the way to it has no State Council notice yet. */
public record DueDate(LocalDate date, boolean provisional) {}
