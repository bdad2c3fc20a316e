package org.zhenggai.sandbox.story;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhenggai.platform.text.HasText;
import org.zhenggai.platform.time.Zones;

/**
 * {@code seeds/story/script.yaml}: the city's times between which the story plays and at which each day is swept, the
 * officer who dispatches, how slowly units are (percent of the time given), how items go, and what people do of their
 * own accord.
 */
record Script(
        @NotNull LocalDateTime begins,
        @NotNull LocalDateTime ends,
        @NotEmpty List<LocalTime> sweeps,
        @HasText String officer,
        @NotNull Map<String, Integer> paces,
        @NotEmpty List<@Valid Life> lives,
        @NotEmpty List<@Valid Scene> scenes) {

    Instant from() {
        return Zones.instantOf(begins);
    }

    Instant until() {
        return Zones.instantOf(ends);
    }

    /** Dispatches among them, in the order in which they happen. */
    List<Scene> allScenes() {
        return Stream.concat(
                        lives.stream()
                                .map(life -> new Scene(
                                        life.dispatched(),
                                        officer,
                                        life.item(),
                                        Scene.Deed.DISPATCH,
                                        null,
                                        null,
                                        null)),
                        scenes.stream())
                .sorted(Comparator.comparing(Scene::at).thenComparing(scene -> String.valueOf(scene.item())))
                .toList();
    }

    Optional<Life> life(String item) {
        return lives.stream().filter(life -> life.item().equals(item)).findFirst();
    }

    /** In percent of the time given. */
    int pace(String unit, String item) {
        Integer usual = paces.get(unit);
        return usual != null
                ? usual * life(item).map(Life::pace).orElse(100) / 100
                : paces.get("others") * life(item).map(Life::pace).orElse(100) / 100;
    }
}
