package org.zhenggai.organisation.process;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;

/** Order and page as the engine's queries ask for them. */
final class Pages {

    private Pages() {}

    static <T> Comparator<T> order(List<QueryOrderingProperty> wishes, BiFunction<T, Object, String> value) {
        return wishes.stream()
                .map(wish -> order(wish, value))
                .reduce(Comparator::thenComparing)
                .orElse((one, other) -> 0);
    }

    static <T> List<T> cut(Stream<T> found, AbstractQuery<?, ?> query, Page page) {
        int first = page == null ? query.getFirstResult() : page.getFirstResult();
        int most = page == null ? query.getMaxResults() : page.getMaxResults();
        return found.skip(first).limit(most).toList();
    }

    private static <T> Comparator<T> order(QueryOrderingProperty wish, BiFunction<T, Object, String> value) {
        Comparator<T> ascending = Comparator.comparing(found -> value.apply(found, wish.getQueryProperty()));
        return Direction.DESCENDING.equals(wish.getDirection()) ? ascending.reversed() : ascending;
    }
}
