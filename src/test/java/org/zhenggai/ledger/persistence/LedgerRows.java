package org.zhenggai.ledger.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhenggai.platform.text.Bigrams;
import org.zhenggai.platform.text.Folded;
import org.zhenggai.support.Database;

/** Raw rows of the ledger's tables, with whatever a test does not care about filled in. */
public final class LedgerRows {

    public static final LocalDate TODAY = LocalDate.of(2023, 3, 15);
    public static final Instant NOON = Instant.parse("2023-03-15T04:00:00Z");

    private final JdbcTemplate jdbc;

    public LedgerRows(Database database) {
        jdbc = database.jdbc();
        for (String table : List.of(
                "supervised_item",
                "item_gram",
                "item_unit",
                "measure",
                "assignment",
                "programme",
                "finding_category")) {
            jdbc.update("delete from " + table);
        }
        programme("P1");
        programme("P2");
        row("finding_category", Map.of("programme_code", "P1", "no", 1, "name", "行政执法", "illustrative", true));
    }

    private void programme(String code) {
        row(
                "programme",
                Map.of(
                        "code",
                        code,
                        "name",
                        "督察" + code,
                        "kind",
                        "REQUIREMENT",
                        "clock_policy",
                        "STRICT",
                        "public_notice_days",
                        0));
    }

    /** An item in progress, green today; {@code differing} columns as given. */
    public void item(String code, Map<String, Object> differing) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("code", code);
        columns.put("programme_code", "P1");
        columns.put("category_no", 1);
        columns.put("title", "事项" + code);
        columns.put("title_official", false);
        columns.put("requirement", "整改到位");
        columns.put("kind", "PHASED");
        columns.put("grade", "IMPORTANT");
        columns.put("responsible_unit", "sfj");
        columns.put("responsible_leader", "sfj.leader");
        columns.put("measures_process", "measures-checklist");
        columns.put("status", "IN_PROGRESS");
        columns.put("dispatched_on", TODAY.minusDays(30));
        columns.put("deadline", TODAY.plusDays(30));
        columns.put("deadline_version", 1);
        columns.put("provisional", false);
        columns.put("yellow_from", TODAY.plusDays(20));
        columns.put("red_from", TODAY.plusDays(31));
        columns.put("percent", 0);
        columns.put("round", 1);
        columns.put("illustrative", true);
        columns.put("created_at", "2023-03-01 01:00:00");
        columns.put("version", 1);
        columns.putAll(differing);
        List<String> texts = Stream.of("code", "title", "requirement", "problem")
                .map(column -> (String) columns.get(column))
                .filter(Objects::nonNull)
                .toList();
        columns.put("said", Folded.lines(texts));
        row("supervised_item", columns);
        Bigrams.of(texts.toArray(String[]::new))
                .forEach(gram -> row("item_gram", Map.of("gram", gram, "item_code", code)));
    }

    public void item(String code) {
        item(code, Map.of());
    }

    public void work(String item, int no, Map<String, Object> differing) {
        Map<String, Object> columns = new LinkedHashMap<>(
                Map.of("item_code", item, "no", no, "title", "措施", "unit_code", "sfj", "inspection", false));
        columns.putAll(differing);
        row("measure", columns);
    }

    public void concerns(String unit, String item, String relation) {
        row("item_unit", Map.of("unit_code", unit, "item_code", item, "relation", relation));
    }

    /** Its units are told that it runs no longer. */
    public void ended(String item) {
        jdbc.update("update item_unit set ended = true where item_code = ?", item);
    }

    public void duty(String taskId, String unit, String role, String person, String dueAt) {
        duty("ZG-2022-0101", taskId, unit, role, person, dueAt);
    }

    public void duty(String item, String taskId, String unit, String role, String person, String dueAt) {
        Map<String, Object> columns = new LinkedHashMap<>(Map.of(
                "task_id",
                taskId,
                "item_code",
                item,
                "step",
                "Task_CarryOutMeasure",
                "work_no",
                1,
                "unit_code",
                unit,
                "role",
                role,
                "due_at",
                dueAt,
                "created_at",
                "2023-03-01 01:00:00"));
        columns.put("person", person);
        columns.put("rung", "NEW");
        columns.put("rung_on", "2023-03-01");
        row("assignment", columns);
    }

    public void row(String table, Map<String, Object> columns) {
        String names = String.join(", ", columns.keySet());
        String marks = "?" + ", ?".repeat(columns.size() - 1);
        jdbc.update(
                "insert into " + table + " (" + names + ") values (" + marks + ")",
                columns.values().toArray());
    }
}
