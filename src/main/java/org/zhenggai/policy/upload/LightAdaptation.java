package org.zhenggai.policy.upload;

import org.springframework.stereotype.Component;
import org.zhenggai.policy.Contracts;
import org.zhenggai.rectification.dates.Relight;

/** Running items shine by the new thresholds. */
@Component
class LightAdaptation implements Adaptation {

    /** Each changed item stays locked until the batch is done. */
    private static final int BATCH = 100;

    private final Relight relight;

    LightAdaptation(Relight relight) {
        this.relight = relight;
    }

    @Override
    public String policy() {
        return Contracts.LIGHT;
    }

    @Override
    public String goOn(int version, String reached) {
        return relight.relight(reached, BATCH);
    }
}
