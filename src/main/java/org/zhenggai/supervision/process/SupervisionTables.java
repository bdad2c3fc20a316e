package org.zhenggai.supervision.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.engine.PolicyTables;
import org.zhenggai.supervision.EscalationPolicy;
import org.zhenggai.supervision.ExtensionPolicy;

/** The office's policy of extensions and of escalation. */
@Component
class SupervisionTables implements ExtensionPolicy, EscalationPolicy {

    private final PolicyTables tables;

    SupervisionTables(PolicyTables tables) {
        this.tables = tables;
    }

    @Override
    public Limit limit(String grade) {
        Map<String, Object> row = tables.row("extension-limit", Map.of("grade", grade));
        return new Limit(((Number) row.get("atMost")).intValue(), ((Number) row.get("askDaysBefore")).intValue());
    }

    @Override
    public List<Rung> reached(int workingDays) {
        return tables.rows("escalation-policy", Map.of("days", workingDays)).stream()
                .map(row -> new Rung(
                        (String) row.get("rung"),
                        (String) row.get("level"),
                        Arrays.stream(((String) row.get("roles")).split(","))
                                .map(String::strip)
                                .toList(),
                        (Boolean) row.get("notice")))
                .toList();
    }
}
