package org.zhenggai.rectification.diagram;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.platform.Refused;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.sight.ItemAccess;

/** The processes of an item, drawn, for everybody who sees the item. */
@Component
@Transactional(readOnly = true)
public class ItemDiagrams {

    /**
     * {@code xml}, {@code done}, {@code current} and {@code taken} are those of the item's life in this round, for
     * whoever needs no more; null and empty while the item is a draft. {@code diagrams} has that life first, then what
     * it called, then what runs beside it; {@code models} has the XML of each model once, by the diagrams' {@code
     * model}.
     */
    public record Drawn(
            String item,
            int round,
            @Nullable String xml,
            List<String> done,
            List<Diagram.Current> current,
            List<String> taken,
            Map<String, String> models,
            List<Diagram> diagrams) {}

    private final ItemAccess access;
    private final Traces traces;
    private final Drawings models;
    private final DrawDiagram draw;

    ItemDiagrams(ItemAccess access, Traces traces, Drawings models, DrawDiagram draw) {
        this.access = access;
        this.traces = traces;
        this.models = models;
        this.draw = draw;
    }

    /** @param round null for the one the item is in */
    public Drawn of(String code, @Nullable Integer round) {
        SupervisedItem item = access.requireVisible(code);
        int asked = round == null ? item.state().round() : round;
        if (asked < 1 || asked > item.state().round()) {
            throw Refused.notFound("item.round.unknown", code, asked);
        }
        List<Diagram> drawn = draw.all(code, new RoundTraces(item.type().process(), traces.of(code)).of(asked));
        return drawn(code, asked, drawn);
    }

    private Drawn drawn(String code, int round, List<Diagram> drawn) {
        if (drawn.isEmpty()) {
            return new Drawn(code, round, null, List.of(), List.of(), List.of(), Map.of(), List.of());
        }
        Map<String, String> xml = new LinkedHashMap<>();
        drawn.forEach(diagram ->
                xml.computeIfAbsent(diagram.model(), model -> models.get(model).xml()));
        Diagram life = drawn.get(0);
        return new Drawn(code, round, xml.get(life.model()), life.done(), life.current(), life.taken(), xml, drawn);
    }
}
