package org.zhenggai.sandbox.story;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** What looks accidental and is the same in every telling: it follows from what it is about, and from nothing else. */
final class Chance {

    private Chance() {}

    /** At least 0, below 1. */
    static double of(Object... about) {
        CRC32 sum = new CRC32();
        sum.update(List.of(about).toString().getBytes(StandardCharsets.UTF_8));
        // Neighbouring texts have neighbouring sums: stirred, they are far apart.
        long stirred = sum.getValue() * 0x9E3779B97F4A7C15L;
        return (stirred >>> 11) * 0x1.0p-53;
    }

    static <T> T pick(List<T> from, Object... about) {
        return from.get((int) (of(about) * from.size()));
    }
}
