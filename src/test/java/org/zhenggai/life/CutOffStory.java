package org.zhenggai.life;

import java.time.Instant;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.zhenggai.organisation.Actor;
import org.zhenggai.sandbox.Story;

/** The real story, whose first telling breaks off in the midst of a step and is taken up as the next start would. */
@Primary
class CutOffStory implements Story {

    /** Some working day half-way. */
    private static final Instant HALF_WAY = Instant.parse("2022-12-15T00:00:00Z");

    private final Story real;
    private final StumblingTrail trail;
    private boolean cutOff;

    CutOffStory(@Qualifier("seededStory") Story real, StumblingTrail trail) {
        this.real = real;
        this.trail = trail;
    }

    @Override
    public boolean open() {
        return real.open();
    }

    @Override
    public Told tell() {
        trail.stumbleAt(event -> event.at().isAfter(HALF_WAY)
                && event.step() != null
                && !event.actor().equals(Actor.SYSTEM));
        try {
            return real.tell();
        } catch (RuntimeException stumbled) {
            cutOff = trail.stumbled() > 0;
            if (!cutOff) {
                throw stumbled;
            }
        } finally {
            trail.walkOn();
        }
        real.open();
        return real.tell();
    }

    boolean wasCutOff() {
        return cutOff;
    }
}
