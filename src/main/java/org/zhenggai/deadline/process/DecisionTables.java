package org.zhenggai.deadline.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhenggai.deadline.DayType;
import org.zhenggai.deadline.DeadlineRule;
import org.zhenggai.deadline.StagePolicy;
import org.zhenggai.platform.engine.PolicyTables;

/** The office's policy of terms and lights. */
@Component
class DecisionTables implements StagePolicy {

    private final PolicyTables tables;

    DecisionTables(PolicyTables tables) {
        this.tables = tables;
    }

    @Override
    public DeadlineRule termOf(String step, String grade) {
        Map<String, Object> row = tables.row("stage-deadline", Map.of("step", step, "grade", grade));
        return new DeadlineRule(number(row, "days"), DayType.valueOf((String) row.get("dayType")));
    }

    @Override
    public int yellowDaysBefore(String grade) {
        return number(tables.row("light", Map.of("grade", grade)), "yellowDaysBefore");
    }

    @Override
    public int redDaysAfter(String grade) {
        return number(tables.row("light", Map.of("grade", grade)), "redDaysAfter");
    }

    private static int number(Map<String, Object> row, String output) {
        return ((Number) row.get(output)).intValue();
    }
}
