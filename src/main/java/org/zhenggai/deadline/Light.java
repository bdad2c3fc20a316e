package org.zhenggai.deadline;

import java.time.LocalDate;

/** 亮灯: green normal, yellow due soon, red overdue, grey not running. */
public enum Light {
    GREEN,
    YELLOW,
    RED,
    GREY;

    /** The first days on which an item shines yellow and red. */
    public record Thresholds(LocalDate yellowFrom, LocalDate redFrom) {}
}
