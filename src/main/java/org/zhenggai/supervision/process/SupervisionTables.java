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
        return new Limit(((Number) row.get("atMost")).intValue(), ((Number) row.get("askDaysBefore")).intValue());
    }
}
