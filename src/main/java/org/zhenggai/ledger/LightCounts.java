package org.zhenggai.ledger;

import java.util.Map;
import org.zhenggai.deadline.Light;

/** How many items shine in each light today. */
public record LightCounts(int green, int yellow, int red, int grey) {

    static LightCounts of(Map<Light, Integer> shining) {
        return new LightCounts(
                shining.getOrDefault(Light.GREEN, 0),
                shining.getOrDefault(Light.YELLOW, 0),
                shining.getOrDefault(Light.RED, 0),
                shining.getOrDefault(Light.GREY, 0));
    }

    public int total() {
        return green + yellow + red + grey;
    }
}
