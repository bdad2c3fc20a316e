package org.zhenggai.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhenggai.platform.text.Bigrams;

/**
 * A ledger of any size, the same mixture throughout: twelve units, two programmes, every fourth item shared with another
 * unit. The older half has ended; of the younger half of twenty items eleven are closed, one is a draft, one withdrawn,
 * one late, one due soon, five on time. Findable as the application makes items findable.
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
    private static final String OF_OTHER_HALF = "按月对账";
    private static final int DIGITS = 7;
    private static final String NUMBER = "lpad(seq, " + DIGITS + ", '0')";
    private static final String CODE = "concat('ZG-B', " + NUMBER + ")";
    private static final String UNITS =
            "'sfj', 'gaj', 'zjj', 'zrj', 'mzj', 'swj', 'jtj', 'scj', 'fy', 'jcy', 'dx', 'xcb'";

    private static final String IS_RARE = "seq <= 10000 and seq % 1000 = 77";
    private static final String EVEN = "seq % 2 = 0";

    /** Texts, and the numbers of the items that have them. */
    private static final Map<String, String> SAID = Map.of(
            "ZG-B",
            "true",
            TITLE,
            "true",
            REQUIREMENT,
            "true",
            IN_HALF + "。",
            EVEN,
            OF_OTHER_HALF + "。",
            "not " + EVEN,
            RARE,
            IS_RARE);

    private final JdbcTemplate jdbc;

    LedgerFilling(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Instead of whatever there was. */
    void fill(int size) {
        List<String> tables = List.of("supervised_item", "item_unit", "item_gram");
        tables.forEach(table -> jdbc.update("truncate table " + table));
        String numbers = " from (select cast(seq as signed) as seq from seq_1_to_" + size + ") numbers";
        items(size, numbers);
        jdbc.update(
                "update supervised_item set said = concat('\\n', lower(code), '\\n', title, '\\n', requirement, '\\n')");
        jdbc.update(
                "insert into item_unit (unit_code, item_code, relation, ended)"
                        + " select responsible_unit, code, 'RESPONSIBLE', status in ('CLOSED', 'WITHDRAWN') from supervised_item");
        jdbc.update("insert into item_unit (unit_code, item_code, relation, ended) select elt(1 + (seq div 4) % 12, "
                + UNITS + "), code, 'COOPERATING', status in ('CLOSED', 'WITHDRAWN')" + numbers
                + " join supervised_item on code = " + CODE + " where seq % 4 = 1");
        grams(numbers);
        tables.forEach(table -> jdbc.queryForList("analyze table " + table));
    }

    private void items(int size, String numbers) {
        String life = "if(seq <= " + size / 2 + ", (seq div 12) % 11, (seq div 12) % 20)";
        String day = "date_add(current_date, interval case " + life;
        jdbc.update(
                "insert into supervised_item (code, programme_code, category_no, title, title_official, requirement,"
                        + " kind, grade, responsible_unit, responsible_leader, measures_process, status, dispatched_on, deadline,"
                        + " deadline_version, provisional, yellow_from, red_from, percent, round, illustrative, created_at,"
                        + " closed_at, version) select " + CODE + ", if(seq % 5 = 0, 'FZSS-2023', 'SFZDC-2022'),"
                        + " if(seq % 5 = 0, null, 1 + seq div 240 % 9), concat(if(" + IS_RARE + ", '" + RARE
                        + "', ''), '" + TITLE
                        + "'), false, concat('" + REQUIREMENT + "', if(" + EVEN + ", '" + IN_HALF + "', '"
                        + OF_OTHER_HALF
                        + "'), '。'), elt(1 + seq % 3, 'PHASED', 'IMMEDIATE', 'ONGOING'), elt(1 + seq % 3, 'MAJOR', 'IMPORTANT',"
                        + " 'GENERAL'), elt(1 + seq % 12, " + UNITS
                        + "), 'sfj.leader', 'measures-checklist', case when " + life
                        + " < 11 then 'CLOSED' when " + life + " = 11 then 'DRAFT' when " + life
                        + " = 12 then 'WITHDRAWN'"
                        + " else elt(1 + seq % 4, 'PLANNING', 'PLAN_REVIEW', 'IN_PROGRESS', 'CLOSURE_REVIEW') end, if("
                        + life
                        + " = 11, null, date_sub(current_date, interval 60 + seq % 700 day)), " + day
                        + " when 13 then -9 - seq % 30 when 14 then 1 + seq % 10 else 40 + seq % 30 end day), 1, false, "
                        + day
                        + " when 13 then -20 - seq % 30 when 14 then -9 + seq % 10 else 30 + seq % 30 end day), " + day
                        + " when 13 then -8 - seq % 30 when 14 then 2 + seq % 10 else 41 + seq % 30 end day), seq % 100, 1, true,"
                        + " '2023-01-03 01:00:00', if(" + life
                        + " < 11, date_sub(current_timestamp, interval seq % 420 day), null), 1" + numbers);
    }

    /** Gram by gram in their order, and the index that goes by items afterwards: as the database is quickest. */
    private void grams(String numbers) {
        Map<String, List<String>> said = new TreeMap<>();
        SAID.forEach(
                (text, items) -> Bigrams.of(text).forEach(gram -> said.computeIfAbsent(gram, any -> new ArrayList<>())
                        .add(items)));
        jdbc.update("alter table item_gram drop index ix_item_gram_item");
        said.forEach((gram, items) -> jdbc.update("insert ignore into item_gram (gram, item_code) select '" + gram
                + "', " + CODE + numbers + " where " + String.join(" or ", items)));
        String digits = Stream.iterate(1, at -> at <= DIGITS, at -> at + 1)
                .map(at -> "select substring(" + NUMBER + ", " + at + ", 2) as gram, " + CODE + " as code" + numbers)
                .reduce((some, more) -> some + " union all " + more)
                .orElseThrow();
        jdbc.update("insert ignore into item_gram (gram, item_code) select gram, code from (" + digits
                + ") digits order by gram, code");
        jdbc.update("alter table item_gram add index ix_item_gram_item (item_code, gram)");
    }
}
