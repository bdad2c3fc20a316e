package org.zhenggai.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhenggai.catalogue.ItemOrder;
import org.zhenggai.catalogue.ProgrammeSeed;
import org.zhenggai.organisation.OrganisationSeed;
import org.zhenggai.platform.seed.SeedText;
import org.zhenggai.support.ModelFiles;
import org.zhenggai.support.ModelFiles.Model;

/** {@code src/docs/models.zh-CN.md}: which item takes which way, and what each model and each table says. */
final class ModelPage {

    private static final List<String> PROGRAMMES = List.of("inspection-2022.yaml", "practical-projects-2023.yaml");

    private static final Map<String, String> FOLDERS = new LinkedHashMap<>();

    static {
        FOLDERS.put("processes", "主流程");
        FOLDERS.put("phases", "办理阶段");
        FOLDERS.put("measures", "落实方式");
        FOLDERS.put("satellites", "附属流程");
    }

    private final List<ProgrammeSeed> programmes = PROGRAMMES.stream()
            .map(file -> SeedText.shipped(file, ProgrammeSeed.class))
            .toList();
    private final Map<String, Model> models = ModelFiles.processes().stream()
            .collect(Collectors.toMap(Model::name, model -> model, (one, other) -> one, LinkedHashMap::new));
    private final Words words = new Words(SeedText.shipped("organisation.yaml", OrganisationSeed.class));
    private final StepWords steps = new StepWords(words, new Terms());
    private final Routes routes = new Routes(models, programmes, steps);

    String text() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        page.append("\n## 一、事项及其办理方式\n");
        programmes.forEach(programme -> page.append(new ItemTable(programme, models, routes, words).text()));
        page.append("\n## 二、办理路径\n\n").append(ROUTES).append(routes.text());
        page.append("\n## 三、流程模型\n\n").append(MODELS);
        FOLDERS.forEach((folder, title) -> page.append(section(folder, title)));
        page.append("\n## 四、决策表\n\n").append(TABLES);
        ModelFiles.decisions().forEach(file -> page.append(new DecisionSection(file, models, words).text()));
        return page.toString();
    }

    private String section(String folder, String title) {
        String sections = models.values().stream()
                .filter(model -> model.file().getParent().endsWith(folder))
                .map(model -> new ModelSection(model, models, routes, steps).text())
                .collect(Collectors.joining());
        return sections.isEmpty() ? "" : "\n### " + title + "\n" + sections;
    }

    static String title(ItemOrder item) {
        return item.title() + (item.illustrative() && !item.titleOfficial() ? "（示例）" : "");
    }

    private static final String INTRODUCTION = """
            # 事项与流程模型对照

            本页由程序根据 `processes/`、`seeds/` 和界面文字生成，请勿手工修改。模型、决策表或目录变动后，运行
            `mvn test -Dtest=ModelPageTest -Dzhenggai.docs=write` 更新。

            **示例说明：**9 类问题、21 项整改要求、9 个实事项目的数量及其结构，以及 5 个实事项目的名称出自来源文件；
            其余名称、要求、措施、单位分工、时限和决策表中的全部数值均为示例，标有“示例”字样，实际使用以本地制度和正式文件为准。
            """;

    private static final String ROUTES = """
            环节和次序相同的事项归为一条路径。表中是一次通过时依次经过的环节；退回后回到哪一环节，见第三部分。
            期限自环节开始之日起算，出自决策表 [stage-deadline](#stage-deadline)（示例数值）。
            """;

    private static final String MODELS = """
            每个模型一节：环节、办理岗位、期限，以及办结后的去向。“自定时限”指该项措施、节点或清单项在目录中写明的时限。
            """;

    private static final String TABLES = """
            决策表首次启动时部署，此后以督办办部署的版本为准；下列数值均为示例。
            """;
}
