package org.zhenggai.ledger.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.ledger.persistence.Found.assertFound;

import java.util.Map;
import org.zhenggai.ledger.ItemFilter;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** What is found by what is typed. */
class ItemSearchTest {

    @OnBothDatabases
    void findsWhatIsWrittenAndTakesWildcardsLiterally(Database database) {
        var rows = new LedgerRows(database);
        rows.item("ZG-1", Map.of("title", "办结率达到100%"));
        rows.item("ZG-2", Map.of("title", "办结率达到100人"));
        rows.item("ZG-3", Map.of("requirement", "清理a_b台账!"));
        rows.item("ZG-4", Map.of("requirement", "清理aXb台账"));

        assertFound(database, searching("100%"), "ZG-1");
        assertFound(database, searching("a_b"), "ZG-3");
        assertFound(database, searching("台账!"), "ZG-3");
        assertFound(database, searching(" 台账 "), "ZG-3", "ZG-4");
        assertFound(database, searching("zg-2"), "ZG-2");
        assertFound(database, searching("\\"));
    }

    @OnBothDatabases
    void findsChineseByPairsOfSignsAndBySingleOnes(Database database) {
        var rows = new LedgerRows(database);
        rows.item("ZG-2022-0101", Map.of("title", "行政执法案卷评查", "requirement", "逐件核对"));
        rows.item("ZG-2022-0102", Map.of("title", "行政复议规范化", "requirement", "执法人员学法"));
        rows.item("ZG-2022-0203", Map.of("title", "住在𠮷林路的法律援助", "requirement", "对接12348热线 Hotline"));

        assertFound(database, searching("行政执法"), "ZG-2022-0101");
        assertFound(database, searching("执法"), "ZG-2022-0101", "ZG-2022-0102");
        assertFound(database, searching("政执"), "ZG-2022-0101");
        assertFound(database, searching("执行政法"));
        assertFound(database, searching("法"), "ZG-2022-0101", "ZG-2022-0102", "ZG-2022-0203");
        assertFound(database, searching("查"), "ZG-2022-0101");
        assertFound(database, searching("对"), "ZG-2022-0101", "ZG-2022-0203");
        assertFound(database, searching("𠮷林"), "ZG-2022-0203");
        assertFound(database, searching("𠮷"), "ZG-2022-0203");
        assertFound(database, searching("热线 H"), "ZG-2022-0203");
        assertFound(database, searching("线 H"), "ZG-2022-0203");
        assertFound(database, searching("线H"));
        assertFound(database, searching("0203"), "ZG-2022-0203");
        assertFound(database, searching("zg-2022-01"), "ZG-2022-0101", "ZG-2022-0102");
        assertFound(database, searching("行政执法案卷评查"), "ZG-2022-0101");
        assertFound(database, searching("住在𠮷林路的法律援助"), "ZG-2022-0203");
        assertFound(database, searching("不存在的事项"));
    }

    @OnBothDatabases
    void tellsNeitherCaseNorWidthApartAndFindsWordsWhereverTheyStand(Database database) {
        var rows = new LedgerRows(database);
        rows.item("ZG-1", Map.of("title", "５Ｇ基站审批", "requirement", "通过 App 公开", "problem", "选址依据不足"));
        rows.item("ZG-2", Map.of("title", "推进4G退网", "requirement", "清理APPENDIX台账"));

        for (String fiveG : new String[] {"5g", "5G", "５Ｇ", "５g"}) {
            assertFound(database, searching(fiveG), "ZG-1");
        }
        assertFound(database, searching("ａｐｐ"), "ZG-1", "ZG-2");
        assertFound(database, searching("公开 基站"), "ZG-1");
        assertFound(database, searching("公开　5g"), "ZG-1");
        assertFound(database, searching("公开 退网"));
        assertFound(database, searching("选址依据"), "ZG-1");
        assertFound(database, searching("g"), "ZG-1", "ZG-2");
        assertFound(database, searching("g 选"), "ZG-1");
        assertFound(database, searching("ｚｇ－２"), "ZG-2");
        assertFound(database, searching("zg-2 台账"), "ZG-2");
        assertFound(database, searching("批通"));
        assertFound(database, searching("\u200B5\u200Bg"), "ZG-1");
    }

    @OnBothDatabases
    void looksForNoMoreCandidatesThanAsked(Database database) {
        var rows = new LedgerRows(database);
        for (int i = 1; i <= 5; i++) {
            rows.item("ZG-" + i, Map.of("title", "行政执法执法"));
        }
        rows.item("ZG-6", Map.of("title", "执行", "requirement", "行政法"));
        var queries = database.mapper(LedgerQueries.class);
        assertThat(queries.candidates(searching("行政执法").search(), 3)).hasSize(3);
        assertThat(queries.candidates(searching("行政执法").search(), 9)).hasSize(5);
        assertThat(queries.candidates(searching("执").search(), 9)).hasSize(6).doesNotHaveDuplicates();
        assertThat(queries.candidates(searching("zg-").search(), 9)).hasSize(6);
    }

    private static ItemFilter searching(String text) {
        return new ItemFilter(null, null, null, null, null, null, text);
    }
}
