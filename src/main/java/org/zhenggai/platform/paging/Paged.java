package org.zhenggai.platform.paging;

import java.util.List;
import java.util.function.Function;

/** One page of a list. {@code total} is exact, or a lower bound and says so: nothing is counted beyond 10,000. */
public record Paged<T>(List<T> content, int total, boolean totalIsLowerBound, int page, int size) {

    public static final int EXACT_UP_TO = 10_000;

    /** {@code counted} stops one past the exact range. */
    public static <T> Paged<T> of(List<T> content, int counted, PageRequest request) {
        boolean more = counted > EXACT_UP_TO;
        return of(content, more ? EXACT_UP_TO : counted, more, request);
    }

    /** {@code more} says that there are more than {@code counted}. */
    public static <T> Paged<T> of(List<T> content, int counted, boolean more, PageRequest request) {
        return new Paged<>(content, counted, more, request.page(), request.size());
    }

    /** The same page of something else. */
    public <R> Paged<R> map(Function<T, R> to) {
        return new Paged<>(content.stream().map(to).toList(), total, totalIsLowerBound, page, size);
    }
}
