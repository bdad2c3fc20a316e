package org.zhenggai.deadline;

import java.util.List;

/**
 * A step of the escalation ladder, reached so many working days after a due date (negative: before it).
 *
 * @param level how strongly it speaks, from REMINDER to CIRCULATED_CRITICISM
 * @param roles who is told; OWNER is whoever owes a duty
 * @param notice whether a supervision notice is served as well
 */
public record Rung(String name, int days, String level, List<String> roles, boolean notice) {}
