package org.zhenggai.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.zhenggai.catalogue.FindingCategory;
import org.zhenggai.catalogue.ItemOrder;
import org.zhenggai.catalogue.ItemType;
import org.zhenggai.catalogue.ProgrammeSeed;
import org.zhenggai.support.ModelFiles.Model;

/** The items of one programme, a line each. */
final class ItemTable {

    private final ProgrammeSeed programme;
    private final Map<String, Model> models;
    private final Routes routes;
    private final Words words;

    ItemTable(ProgrammeSeed programme, Map<String, Model> models, Routes routes, Words words) {
        this.programme = programme;
        this.models = models;
        this.routes = routes;
        this.words = words;
    }

    /** One more column is one more line here. */
    private Map<String, Function<ItemOrder, String>> columns() {
        boolean requirements = programme.programme().kind() == ItemType.REQUIREMENT;
        Map<String, Function<ItemOrder, String>> columns = new LinkedHashMap<>();
        columns.put("编号", ItemOrder::code);
        if (requirements) {
            columns.put("问题类别", this::category);
        }
        columns.put(requirements ? "整改要求" : "实事项目", ModelPage::title);
        columns.put("类型", item -> Words.of(item.kind()));
        columns.put("等级", item -> Words.of(item.grade()));
        columns.put("责任单位", item -> words.unit(item.responsibleUnit()));
        columns.put("时限", item -> Words.of(item.deadline()));
        columns.put(requirements ? "措施" : "节点", item -> item.measures().size() + " 项");
        if (requirements) {
            columns.put(
                    "清单项",
                    item -> item.entries().isEmpty() ? "" : item.entries().size() + " 项");
            columns.put("期次", item -> item.periods() == null ? "" : item.periods() + " 期");
            columns.put("落实方式", this::measuresModel);
        }
        columns.put("办理路径", routes::link);
        return columns;
    }

    private String category(ItemOrder item) {
        return programme.categories().stream()
                .filter(category -> category.no().equals(item.category()))
                .map(FindingCategory::name)
                .findFirst()
                .orElse("");
    }

    private String measuresModel(ItemOrder item) {
        Model model = models.get(item.measuresProcess());
        return Markdown.link(model.process().getName(), model.name()) + " `" + model.name() + "`";
    }

    String text() {
        String process = programme.programme().kind().process();
        var columns = columns();
        return "\n### " + programme.programme().name() + "\n\n主流程："
                + Markdown.link(models.get(process).process().getName(), process) + " `" + process + "`。"
                + (programme.programme().kind() == ItemType.REQUIREMENT ? "问题类别名称均为示例。" : "") + "\n"
                + Markdown.table(
                        List.copyOf(columns.keySet()),
                        programme.items().stream()
                                .map(item -> columns.values().stream()
                                        .map(column -> column.apply(item))
                                        .toList())
                                .toList());
    }
}
