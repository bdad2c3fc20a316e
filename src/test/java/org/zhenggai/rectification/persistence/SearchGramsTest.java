package org.zhenggai.rectification.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.rectification.persistence.ItemMapper.Relation.ASSIGNED;
import static org.zhenggai.rectification.persistence.ItemMapper.Relation.COOPERATING;
import static org.zhenggai.rectification.persistence.ItemMapper.Relation.RESPONSIBLE;

import java.util.List;
import org.zhenggai.catalogue.MeasureOrder;
import org.zhenggai.organisation.PersonRenamed;
import org.zhenggai.organisation.UnitRenamed;
import org.zhenggai.rectification.KeptRecords;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.TestOrders;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** What an item is found by follows what it says and whose it is. */
class SearchGramsTest {

    private static final String ITEM = "ZG-2023-0101";

    @OnBothDatabases
    void tellsOfOrderWorkUnitsAndLeader(Database database) {
        SearchGrams grams = kept(database);
        grams.replace(ITEM);
        assertThat(said(database).split("\n"))
                .contains("zg-2023-0101", "清理台账", "问题", "要求", "上线 app", "逐县核对", "sfj", "市司法局", "gaj", "市公安局", "王五")
                .doesNotContain("市民政局", "张三");
        assertThat(grams(database)).contains("ap", "王五", "公安", "问题").doesNotContain("民政", "AP");
    }

    @OnBothDatabases
    void findsAUnitAndALeaderByTheirNewNames(Database database) {
        SearchGrams grams = kept(database);
        grams.replace(ITEM);
        grams.renamed(new UnitRenamed("gaj", "市公安局", "市公共安全局"));
        grams.renamed(new PersonRenamed("sfj.leader", "王五", "王𠮷"));
        grams.renamed(new UnitRenamed("mzj", "市民政局", "市民生局"));
        grams.renamed(new PersonRenamed("sfj.handler", "张三", "张四"));
        assertThat(said(database).split("\n"))
                .contains("市公共安全局", "王𠮷", "市司法局")
                .doesNotContain("市公安局", "王五", "市民生局", "张四");
        assertThat(grams(database)).contains("公共", "王𠮷").doesNotContain("民生", "张四");
        database.jdbc().update("update unit set name = '市公共安全局' where code = 'gaj'");
        database.jdbc().update("update person set name = '王𠮷' where username = 'sfj.leader'");
        String renamed = said(database);
        grams.replace(ITEM);
        assertThat(said(database).split("\n")).containsExactlyInAnyOrder(renamed.split("\n"));
    }

    @OnBothDatabases
    void followsAnItemToAnotherUnit(Database database) {
        var kept = new KeptRecords(database);
        enter(database, kept);
        database.jdbc().update("update supervised_item set status = 'DISPATCHED'");
        SupervisedItem item = kept.items.get(ITEM);
        kept.items.dropUnit(ITEM, RESPONSIBLE);
        kept.items.addUnit(ITEM, "mzj", RESPONSIBLE);
        kept.records.store(item, item.redispatched("mzj", "sfj.handler"));
        assertThat(said(database).split("\n")).contains("市民政局", "张三").doesNotContain("市司法局", "王五");
    }

    private static SearchGrams kept(Database database) {
        enter(database, new KeptRecords(database));
        return new SearchGrams(database.mapper(GramMapper.class));
    }

    private static void enter(Database database, KeptRecords kept) {
        var jdbc = database.jdbc();
        List.of("item_gram", "unit", "person").forEach(table -> jdbc.update("delete from " + table));
        jdbc.update("insert into unit (code, name, kind) values ('sfj', '市司法局', 'CITY_UNIT'),"
                + " ('gaj', '市公安局', 'CITY_UNIT'), ('mzj', '市民政局', 'CITY_UNIT')");
        jdbc.update("insert into person (username, name, unit_code, active, version) values"
                + " ('sfj.leader', '王五', 'sfj', true, 1), ('sfj.handler', '张三', 'sfj', true, 1)");
        kept.enter(TestOrders.of(
                List.of(new MeasureOrder("上线 ＡＰＰ", "sfj", null, null, false)),
                List.of(new MeasureOrder("逐县核对", "mzj", null, null, false)),
                2));
        kept.items.addUnit(ITEM, "sfj", RESPONSIBLE);
        kept.items.addUnit(ITEM, "gaj", COOPERATING);
        kept.items.addUnit(ITEM, "mzj", ASSIGNED);
    }

    private static String said(Database database) {
        return database.jdbc().queryForObject("select said from supervised_item", String.class);
    }

    private static List<String> grams(Database database) {
        return database.jdbc().queryForList("select gram from item_gram", String.class);
    }
}
