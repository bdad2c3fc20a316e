package org.zhenggai.rectification.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who answers for which step beside the life of an item. */
@Component
public class Satellites {

    private final Map<String, SatelliteSteps> byStep = new HashMap<>();

    public Satellites(List<SatelliteSteps> all) {
        all.forEach(one -> one.steps().forEach(step -> byStep.put(step, one)));
    }

    public Optional<SatelliteSteps> of(String step) {
        return Optional.ofNullable(byStep.get(step));
    }
}
