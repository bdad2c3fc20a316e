package org.zhenggai.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhenggai.catalogue.ItemOrder;
import org.zhenggai.catalogue.ItemType;
import org.zhenggai.catalogue.ProgrammeSeed;
import org.zhenggai.support.ModelFiles.Model;

/** The different ways that the items take, numbered in the order of the catalogue. */
final class Routes {

    private record Route(int no, String name, List<HappyPath.Stop> stops, List<ItemOrder> items) {}

    private final Map<String, Model> models;
    private final StepWords steps;
    private final Map<String, Route> routes = new LinkedHashMap<>();
    private final Map<String, Route> byItem = new LinkedHashMap<>();

    Routes(Map<String, Model> models, List<ProgrammeSeed> programmes, StepWords steps) {
        this.models = models;
        this.steps = steps;
        programmes.forEach(programme ->
                programme.items().forEach(item -> add(programme.programme().kind(), item)));
    }

    private void add(ItemType type, ItemOrder item) {
        String measures = item.measuresProcess() == null ? "-" : item.measuresProcess();
        List<HappyPath.Stop> stops =
                HappyPath.of(type.process(), models, Map.of("kind", item.kind().name(), "measuresProcess", measures));
        String key = stops.stream()
                .map(stop -> stop.model().name() + "/" + stop.task().getId())
                .collect(Collectors.joining(" "));
        Route route = routes.computeIfAbsent(
                key, unseen -> new Route(routes.size() + 1, name(type.process(), measures), stops, new ArrayList<>()));
        route.items().add(item);
        byItem.put(item.code(), route);
    }

    private String name(String process, String measures) {
        String life = models.get(process).process().getName();
        return models.containsKey(measures)
                ? life + " · " + models.get(measures).process().getName()
                : life;
    }

    String link(ItemOrder item) {
        int no = byItem.get(item.code()).no();
        return Markdown.link("路径 " + no, "route-" + no);
    }

    /** Items that come through this model, by code. */
    List<String> through(Model model) {
        return byItem.entrySet().stream()
                .filter(item -> item.getValue().stops().stream()
                        .anyMatch(stop -> stop.model().name().equals(model.name())))
                .map(Map.Entry::getKey)
                .toList();
    }

    String text() {
        return routes.values().stream().map(this::text).collect(Collectors.joining());
    }

    private String text(Route route) {
        List<List<String>> rows = new ArrayList<>();
        for (HappyPath.Stop stop : route.stops()) {
            String often = steps.repeated(stop.task());
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    stop.task().getName() + " `" + stop.task().getId() + "`",
                    Markdown.link(stop.model().process().getName(), stop.model().name()),
                    steps.who(stop.task()),
                    steps.due(stop.task()),
                    stop.condition() + (stop.condition().isEmpty() || often.isEmpty() ? "" : "；") + often));
        }
        return "\n### <a id=\"route-" + route.no() + "\"></a>路径 " + route.no() + "：" + route.name() + "\n\n适用事项（"
                + route.items().size() + " 项）："
                + route.items().stream().map(ItemOrder::code).collect(Collectors.joining("、")) + "。\n"
                + Markdown.table(List.of("序号", "环节", "所在模型", "办理岗位", "期限（示例）", "说明"), rows);
    }
}
