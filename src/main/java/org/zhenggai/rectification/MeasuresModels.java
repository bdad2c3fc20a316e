package org.zhenggai.rectification;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.process.DeployedModels;

/** The ways of carrying out measures that may be ordered: those shipped and an administrator's own. */
@Component
public class MeasuresModels {

    private final DeployedModels models;

    MeasuresModels(DeployedModels models) {
        this.models = models;
    }

    /** Sorted. */
    public List<String> ids() {
        return models.measures();
    }
}
