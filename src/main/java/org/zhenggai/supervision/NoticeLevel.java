package org.zhenggai.supervision;

import com.fasterxml.jackson.annotation.JsonAlias;

/** How strongly a notice speaks, from a plain 督办单 up to 通报批评. */
public enum NoticeLevel {
    NOTICE,
    @JsonAlias("YELLOW")
    YELLOW_CARD,
    @JsonAlias("RED")
    RED_CARD,
    ADMONITORY_TALK,
    CIRCULATED_CRITICISM
}
