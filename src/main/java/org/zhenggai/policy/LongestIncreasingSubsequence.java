package org.zhenggai.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The most of a list that stands in ascending order: what nobody has moved. */
final class LongestIncreasingSubsequence {

    private LongestIncreasingSubsequence() {}

    /** {@code numbers} holds each at most once; nulls are passed over. */
    static Set<Integer> longest(List<Integer> numbers) {
        List<Integer> known = numbers.stream().filter(Objects::nonNull).toList();
        int[] length = new int[known.size()];
        int[] previous = new int[known.size()];
        int last = -1;
        for (int i = 0; i < known.size(); i++) {
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (known.get(j) < known.get(i) && length[j] > length[i]) {
                    length[i] = length[j];
                    previous[i] = j;
                }
            }
            length[i]++;
            last = last < 0 || length[i] > length[last] ? i : last;
        }
        Set<Integer> longest = new HashSet<>();
        for (int i = last; i >= 0; i = previous[i]) {
            longest.add(known.get(i));
        }
        return longest;
    }
}
