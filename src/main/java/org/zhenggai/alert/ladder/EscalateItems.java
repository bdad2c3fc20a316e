package org.zhenggai.alert.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhenggai.alert.Escalation;
import org.zhenggai.alert.persistence.LadderMapper;
import org.zhenggai.deadline.EscalationPolicy.Subject;
import org.zhenggai.platform.sweep.Sweep;

/** Climbs the ladders of items: from the first reminder to the last card, as the policy says. */
@Component
@Order(2)
class EscalateItems implements Sweep, EscalateLadders.Kind {

    private final LadderMapper mapper;
    private final EscalateLadders escalation;

    EscalateItems(LadderMapper mapper, EscalateLadders escalation) {
        this.mapper = mapper;
        this.escalation = escalation;
    }

    @Override
    public int sweep() {
        return escalation.climb(this);
    }

    @Override
    public Subject subject() {
        return Subject.ITEM;
    }

    @Override
    public List<DueEscalation> due(LocalDate today, Escalation.Place after, int most) {
        List<Escalation.Ladder> ladders = mapper.ladders(today, after, most);
        if (ladders.isEmpty()) {
            return List.of();
        }
        Map<String, Escalation.Item> items =
                mapper.items(ladders.stream().map(Escalation.Ladder::item).toList()).stream()
                        .collect(Collectors.toMap(Escalation.Item::code, Function.identity()));
        return ladders.stream()
                .<DueEscalation>map(ladder -> new DueEscalation.Item(ladder, items.get(ladder.item())))
                .toList();
    }

    @Override
    public void arm(List<String> subjects, EscalationBatch.Reached reached) {
        mapper.armItems(subjects, reached.next().rung(), reached.next().on());
    }
}
