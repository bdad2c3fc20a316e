package org.zhenggai.bench;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhenggai.platform.text.Bigrams;

/**
 * A ledger of any size, the same mixture throughout: twelve units, two programmes; of twenty items eleven closed, one a
 * draft, one withdrawn, one late, one due soon, five on time. Findable as the application makes items findable.
 */
final class LedgerFilling {

    /** In every second item. */
    static final String IN_HALF = "组织复查";

    /** In ten items, however many there are. */
    static final String RARE = "跨江大桥";

    /** Whose pairs every second item has, though none has them side by side. */
    static final String APART = "核对账";

    /** In none, not even its pairs. */
    static final String NOWHERE = "龙舟竞渡";

    private static final String TITLE = "法治督察问题整改";
    private static final String REQUIREMENT = "逐件核对，建立台账。";
    private static final int DIGITS = 7;

    /** Texts, and for which numbers they are written. */
    private static final Map<String, String> SAID = new LinkedHashMap<>(Map.of(
            "ZG-B",
            "true",
            TITLE,
            "true",
            REQUIREMENT,
            "true",
            IN_HALF + "。",
            "seq % 2 = 0",
            "按月对账。",
            "seq % 2 = 1",
            RARE,
            "seq <= 10000 and seq % 1000 = 77"));

    private final JdbcTemplate jdbc;

    LedgerFilling(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void fill(int from, int to) {
        String numbers = " from (select cast(seq as signed) as seq from seq_" + (from + 1) + "_to_" + to + ") numbers";
        items(numbers);
        jdbc.update(
                "insert into item_unit (unit_code, item_code, relation) select responsible_unit, code, 'RESPONSIBLE'"
                        + " from supervised_item where code > '" + code(from) + "' and code <= '" + code(to) + "'");
        grams(numbers);
        Stream.of("supervised_item", "item_unit", "item_gram")
                .forEach(table -> jdbc.queryForList("analyze table " + table));
    }

    private void items(String numbers) {
        String life = "(seq div 12) % 20";
        String today = "date_add(current_date, interval ";
        jdbc.update(
                "insert into supervised_item (code, programme_code, category_no, title, title_official, requirement,"
                        + " kind, grade, responsible_unit, responsible_leader, measures_process, status, dispatched_on, deadline,"
                        + " deadline_version, provisional, yellow_from, red_from, percent, round, illustrative, created_at,"
                        + " closed_at, version) select " + CODE + ","
                        + " if(seq % 5 = 0, 'FZSS-2023', 'SFZDC-2022'), if(seq % 5 = 0, null, 1 + seq div 240 % 9),"
                        + " concat(if(" + SAID.get(RARE) + ", '" + RARE + "', ''), '" + TITLE + "'), false,"
                        + " concat('" + REQUIREMENT + "', if(seq % 2 = 0, '" + IN_HALF + "。', '按月对账。')),"
                        + " elt(1 + seq % 3, 'PHASED', 'IMMEDIATE', 'ONGOING'), elt(1 + seq % 3, 'MAJOR', 'IMPORTANT', 'GENERAL'),"
                        + " elt(1 + seq % 12, 'sfj', 'gaj', 'zjj', 'zrj', 'mzj', 'swj', 'jtj', 'scj', 'fy', 'jcy', 'dx', 'xcb'),"
                        + " 'sfj.leader', 'measures-checklist',"
                        + " case when " + life + " < 11 then 'CLOSED' when " + life + " = 11 then 'DRAFT'"
                        + "  when " + life
                        + " = 12 then 'WITHDRAWN' else elt(1 + seq % 4, 'PLANNING', 'PLAN_REVIEW', 'IN_PROGRESS',"
                        + "  'CLOSURE_REVIEW') end,"
                        + " if(" + life + " = 11, null, date_sub(current_date, interval 60 + seq % 700 day)),"
                        + today + "case " + life
                        + " when 13 then -9 - seq % 30 when 14 then 1 + seq % 10 else 40 + seq % 30 end day),"
                        + " 1, false,"
                        + today + "case " + life
                        + " when 13 then -20 - seq % 30 when 14 then -9 + seq % 10 else 30 + seq % 30 end day),"
                        + today + "case " + life
                        + " when 13 then -8 - seq % 30 when 14 then 2 + seq % 10 else 41 + seq % 30 end day),"
                        + " seq % 100, 1, true, '2023-01-03 01:00:00',"
                        + " if(" + life + " < 11, date_sub(current_timestamp, interval seq % 420 day), null), 1"
                        + numbers);
    }

    /** Gram by gram in their order, as an index likes them best. */
    private void grams(String numbers) {
        Map<String, Set<String>> said = new TreeMap<>();
        SAID.forEach((text, written) -> Bigrams.of(text)
                .forEach(gram ->
                        said.computeIfAbsent(gram, any -> new LinkedHashSet<>()).add(written)));
        said.forEach((gram, written) -> jdbc.update("insert ignore into item_gram (gram, item_code) select '" + gram
                + "', " + CODE + numbers + " where " + String.join(" or ", written)));
        for (int digit = 1; digit <= DIGITS; digit++) {
            jdbc.update("insert ignore into item_gram (gram, item_code) select substring(" + NUMBER + ", " + digit
                    + ", 2) as gram, " + CODE + " as code" + numbers + " order by gram, code");
        }
    }

    private static final String NUMBER = "lpad(seq, " + DIGITS + ", '0')";
    private static final String CODE = "concat('ZG-B', " + NUMBER + ")";

    static String code(int no) {
        return String.format(Locale.ROOT, "ZG-B%0" + DIGITS + "d", no);
    }
}
