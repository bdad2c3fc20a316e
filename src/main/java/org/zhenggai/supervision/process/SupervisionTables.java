package org.zhenggai.supervision.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.engine.PolicyTables;
import org.zhenggai.supervision.ExtensionPolicy;

/** The office's policy of extensions. */
@Component
class SupervisionTables implements ExtensionPolicy {

    private final PolicyTables tables;

    SupervisionTables(PolicyTables tables) {
        this.tables = tables;
    }

    @Override
    public Limit limit(String grade) {
        Map<String, Object> row = tables.row("extension-limit", Map.of("grade", grade));
        return new Limit(number(row, "atMost"), number(row, "askDaysBefore"));
    }

    private static int number(Map<String, Object> row, String output) {
        if (row.get(output) instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalStateException("The policy of extensions gives no number as " + output);
    }
}
