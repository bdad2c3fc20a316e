package org.zhenggai.deadline.process;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;
import org.zhenggai.deadline.DayType;
import org.zhenggai.deadline.DeadlineRule;
import org.zhenggai.deadline.EscalationPolicy;
import org.zhenggai.deadline.Ladder;
import org.zhenggai.deadline.PastLadders;
import org.zhenggai.deadline.Rung;
import org.zhenggai.deadline.StagePolicy;
import org.zhenggai.platform.engine.PolicyTables;

/** The office's policy of terms, lights and escalation. */
@Component
class DecisionTables implements StagePolicy, EscalationPolicy, PastLadders {

    /** Thresholds are looked for among so many working days around a due date. */
    private static final int FURTHEST = 250;

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
        return number(tables.rowOfNewest("light", Map.of("grade", grade)), "yellowDaysBefore");
    }

    @Override
    public int redDaysAfter(String grade) {
        return number(tables.rowOfNewest("light", Map.of("grade", grade)), "redDaysAfter");
    }

    @Override
    public Ladder ladder(Subject subject) {
        return ladder(subject, tables.newest("escalation-policy"));
    }

    @Override
    public Ladder ladder(Subject subject, int version) {
        return ladder(subject, tables.version("escalation-policy", version));
    }

    /** The table answers which rungs are reached on a day; a rung's threshold is the first day on which it is. */
    private static Ladder ladder(Subject subject, Function<Map<String, Object>, List<Map<String, Object>>> table) {
        IntFunction<List<Map<String, Object>>> reached =
                days -> table.apply(Map.of("subject", subject.name(), "days", days));
        Map<String, Rung> rungs = new LinkedHashMap<>();
        note(reached, -FURTHEST, rungs);
        climb(reached, -FURTHEST, FURTHEST, rungs);
        return new Ladder(List.copyOf(rungs.values()));
    }

    /**
     * A rung once reached stays so, which is checked before a table holds: where as many are reached on two days, none
     * begins between them.
     */
    private static void climb(
            IntFunction<List<Map<String, Object>>> reached, int from, int to, Map<String, Rung> rungs) {
        if (reached.apply(from).size() == reached.apply(to).size()) {
            return;
        }
        if (to - from == 1) {
            note(reached, to, rungs);
            return;
        }
        int between = from + (to - from) / 2;
        climb(reached, from, between, rungs);
        climb(reached, between, to, rungs);
    }

    private static void note(IntFunction<List<Map<String, Object>>> reached, int days, Map<String, Rung> rungs) {
        reached.apply(days)
                .forEach(row -> rungs.computeIfAbsent((String) row.get("rung"), name -> rung(name, days, row)));
    }

    private static Rung rung(String name, int days, Map<String, Object> row) {
        List<String> roles = Arrays.stream(((String) row.get("roles")).split(","))
                .map(String::strip)
                .toList();
        return new Rung(name, days, (String) row.get("level"), roles, (Boolean) row.get("notice"));
    }

    private static int number(Map<String, Object> row, String output) {
        return ((Number) row.get(output)).intValue();
    }
}
