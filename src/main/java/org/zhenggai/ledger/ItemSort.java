package org.zhenggai.ledger;

import java.util.Arrays;
import java.util.Locale;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.text.PlainText;

/** The closed set of columns that a list may be ordered by. */
public record ItemSort(Column column, boolean descending) {

    /** The only texts that ever reach an ORDER BY. */
    public enum Column {
        CODE("code", "i.code_order"),
        TITLE("title", "i.title"),
        PROGRAMME("programme", "i.programme_code"),
        CATEGORY("category", "i.category_no"),
        KIND("kind", "i.kind"),
        GRADE("grade", "i.grade_order"),
        RESPONSIBLE_UNIT("responsibleUnit", "i.responsible_unit"),
        /** From draft to closed. */
        STATUS("status", "i.stage"),
        DEADLINE("deadline", "i.deadline"),
        PERCENT("percent", "i.percent");

        private final String field;
        private final String sql;

        Column(String field, String sql) {
            this.field = field;
            this.sql = sql;
        }

        public String field() {
            return field;
        }

        public String sql() {
            return sql;
        }
    }

    /** {@code field} or {@code field,asc|desc}; null sorts by code. */
    public static ItemSort parse(String text) {
        if (!PlainText.says(text)) {
            return new ItemSort(Column.CODE, false);
        }
        String[] parts = text.split(",", -1);
        String direction = parts.length > 1 ? parts[1].strip().toLowerCase(Locale.ROOT) : "asc";
        Column column = Arrays.stream(Column.values())
                .filter(candidate -> candidate.field.equals(parts[0].strip()))
                .findFirst()
                .orElseThrow(() -> unknown(text));
        if (parts.length > 2 || !(direction.equals("asc") || direction.equals("desc"))) {
            throw unknown(text);
        }
        return new ItemSort(column, direction.equals("desc"));
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return column.field + (descending ? ",desc" : ",asc");
    }

    private static Refused unknown(String text) {
        return Refused.invalid(
                "page.sort.unknown",
                text,
                String.join(
                        ", ", Arrays.stream(Column.values()).map(c -> c.field).toList()));
    }
}
