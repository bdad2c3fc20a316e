package org.zhenggai.life;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the tables hold about one item, ours and the engine's. */
final class Records {

    private static final List<String> OURS = List.of(
            "measure",
            "past_measure",
            "assignment",
            "item_ladder",
            "step_clock",
            "item_unit",
            "evidence",
            "audit_event",
            "reporting_schedule",
            "progress_report",
            "extension_request",
            "supervision_notice",
            "look_back",
            "urge",
            "alert",
            "flow_taken");
    private static final List<String> RUNNING =
            List.of("ACT_RU_TASK", "ACT_RU_VARIABLE", "ACT_RU_EXECUTION", "ACT_RU_EVENT_SUBSCR");

    private final JdbcTemplate jdbc;

    Records(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Every row, revision and version of the item: equal before and after means that nothing changed. */
    Map<String, List<String>> of(String code) {
        Map<String, List<String>> all = new LinkedHashMap<>(running(code));
        all.put("supervised_item", rows("supervised_item", "code = ?", code));
        OURS.forEach(table -> all.put(table, rows(table, "item_code = ?", code)));
        return all;
    }

    /** What the engine still holds for the item, by table. */
    Map<String, List<String>> running(String code) {
        String instances = "(select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ?)";
        Map<String, List<String>> all = new LinkedHashMap<>();
        RUNNING.forEach(table -> all.put(table, rows(table, "PROC_INST_ID_ in " + instances, code)));
        all.put("ACT_RU_JOB", rows("ACT_RU_JOB", "PROCESS_INSTANCE_ID_ in " + instances, code));
        all.put(
                "ACT_RU_IDENTITYLINK",
                rows(
                        "ACT_RU_IDENTITYLINK",
                        "TASK_ID_ in (select ID_ from ACT_HI_TASKINST where PROC_INST_ID_ in " + instances + ")",
                        code));
        return all;
    }

    List<String> variables(String code) {
        return jdbc.queryForList(
                "select NAME_ from ACT_RU_VARIABLE where PROC_INST_ID_ in"
                        + " (select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ?)",
                String.class,
                code);
    }

    List<String> evidence(String code) {
        return jdbc.queryForList("select id from evidence where item_code = ?", String.class, code);
    }

    /** Any single value, as text. */
    String value(String sql, Object... arguments) {
        return jdbc.queryForObject(sql, String.class, arguments);
    }

    int events(String condition, Object... arguments) {
        Integer count =
                jdbc.queryForObject("select count(*) from audit_event where " + condition, Integer.class, arguments);
        return count == null ? 0 : count;
    }

    private List<String> rows(String table, String condition, String code) {
        return jdbc.queryForList("select * from " + table + " where " + condition, code).stream()
                .map(Map::toString)
                .sorted()
                .toList();
    }
}
