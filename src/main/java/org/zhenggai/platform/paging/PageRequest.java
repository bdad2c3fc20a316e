package org.zhenggai.platform.paging;

import org.zhenggai.platform.Refused;

/** Which page of a list: 0-based; a larger size than 500 is clamped, a negative page refused. */
public record PageRequest(int page, int size) {

    private static final int LARGEST = 500;

    public static PageRequest of(int page, int size) {
        if (page < 0 || size < 1) {
            throw Refused.invalid("page.range");
        }
        return new PageRequest(page, Math.min(size, LARGEST));
    }

    /** How many rows there are up to the end of this page. */
    public long reach() {
        return offset() + size;
    }

    public long offset() {
        return (long) page * size;
    }
}
