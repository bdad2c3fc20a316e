package org.zhenggai.ledger.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhenggai.deadline.Light;
import org.zhenggai.ledger.ItemSelection;
import org.zhenggai.ledger.persistence.LedgerQueries;
import org.zhenggai.ledger.persistence.LedgerQueries.Shining;
import org.zhenggai.platform.paging.Paged;
import org.zhenggai.rectification.sight.Sight;

/**
 * How many items each light's list would show, the other filters unchanged; counted no further than a list counts. Where
 * indexes tell the lights apart each light is counted in one; else as many items are looked at once for all lights, and
 * where there are more of them, what was found of a light is a lower bound.
 */
@Component
public class LightTabs {

    /** {@code light} null for all; {@code more} says that {@code count} is a lower bound. */
    public record Tab(Light light, int count, boolean more) {

        private Tab plus(Tab other) {
            int sum = count + other.count;
            return new Tab(light, Math.min(sum, Paged.EXACT_UP_TO), more || other.more || sum > Paged.EXACT_UP_TO);
        }
    }

    /** All, then by urgency. */
    private static final List<Light> TABS = Arrays.asList(null, Light.RED, Light.YELLOW, Light.GREEN, Light.GREY);

    /** However many a unit is responsible for, so many of those are looked at that it has to do with otherwise. */
    private static final int LOOKED_AT_LEAST = 1000;

    private final LedgerQueries queries;

    LightTabs(LedgerQueries queries) {
        this.queries = queries;
    }

    List<Tab> of(ItemSelection selection) {
        List<Tab> tabs = TABS.stream().map(light -> new Tab(light, 0, false)).toList();
        for (Sight.Part part : selection.parts()) {
            ItemSelection one = selection.of(part);
            int room = selection.countedUpTo() - tabs.get(0).count();
            List<Tab> counted =
                    one.countedInIndexes() ? eachInAnIndex(one) : together(one, Math.max(LOOKED_AT_LEAST, room));
            tabs = sums(tabs, counted);
        }
        return tabs;
    }

    /** Of items of which all are known. */
    static List<Tab> of(List<Light> lights) {
        return TABS.stream()
                .map(light -> new Tab(
                        light,
                        (int) lights.stream()
                                .filter(one -> light == null || one == light)
                                .count(),
                        false))
                .toList();
    }

    private List<Tab> eachInAnIndex(ItemSelection selection) {
        return TABS.stream()
                .map(light -> {
                    int counted = queries.count(selection.shining(light), Paged.EXACT_UP_TO + 1);
                    return new Tab(light, Math.min(counted, Paged.EXACT_UP_TO), counted > Paged.EXACT_UP_TO);
                })
                .toList();
    }

    private List<Tab> together(ItemSelection selection, int most) {
        List<Shining> found = queries.shining(selection.shining(null), Light.windows(), most + 1);
        boolean more = found.stream().mapToInt(Shining::items).sum() > most;
        return TABS.stream()
                .map(light -> new Tab(
                        light,
                        Math.min(
                                most,
                                found.stream()
                                        .filter(one -> light == null || one.light() == light)
                                        .mapToInt(Shining::items)
                                        .sum()),
                        more))
                .toList();
    }

    private static List<Tab> sums(List<Tab> some, List<Tab> others) {
        List<Tab> sums = new ArrayList<>();
        for (int no = 0; no < some.size(); no++) {
            sums.add(some.get(no).plus(others.get(no)));
        }
        return sums;
    }
}
