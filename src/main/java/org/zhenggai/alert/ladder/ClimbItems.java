package org.zhenggai.alert.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhenggai.alert.Watched;
import org.zhenggai.alert.persistence.LadderMapper;
import org.zhenggai.deadline.EscalationPolicy.Subject;
import org.zhenggai.platform.sweep.Sweep;

/** Climbs the ladders of items: from the first reminder to the last card, as the policy says. */
@Component
@Order(2)
class ClimbItems implements Sweep, ClimbLadders.Kind {

    private final LadderMapper mapper;
    private final ClimbLadders climbLadders;

    ClimbItems(LadderMapper mapper, ClimbLadders climbLadders) {
        this.mapper = mapper;
        this.climbLadders = climbLadders;
    }

    @Override
    public int sweep() {
        return climbLadders.climb(this);
    }

    @Override
    public Subject subject() {
        return Subject.ITEM;
    }

    @Override
    public List<OnLadder> due(LocalDate today, Watched.Place after, int most) {
        List<Watched.Ladder> ladders = mapper.ladders(today, after, most);
        if (ladders.isEmpty()) {
            return List.of();
        }
        Map<String, Watched.Item> items = mapper
                .items(ladders.stream().map(Watched.Ladder::item).toList())
                .stream()
                .collect(Collectors.toMap(Watched.Item::code, Function.identity()));
        return ladders.stream()
                .<OnLadder>map(ladder -> new OnLadder.Item(ladder, items.get(ladder.item())))
                .toList();
    }

    @Override
    public void arm(List<String> subjects, Ascent.Reached reached) {
        mapper.armItems(subjects, reached.armed().rung(), reached.armed().on());
    }
}
