package org.zhenggai.sandbox.story;

import java.time.Instant;
import java.util.Comparator;
import org.zhenggai.rectification.Assignment;

/** Something that happens in the story; {@code subject} puts what happens at the same instant in order. */
record Beat(Instant at, Kind kind, String subject, Runnable act) {

    /** In the order in which they happen at the same instant. */
    enum Kind {
        TIMERS,
        SWEEP,
        SCENE,
        STEP
    }

    private static final Comparator<Beat> ORDER =
            Comparator.comparing(Beat::at).thenComparing(Beat::kind).thenComparing(Beat::subject);

    static Beat of(Assignment duty, Instant at, Runnable act) {
        int work = duty.workNo() == null ? 0 : duty.workNo();
        String subject = "%s %s %08d %s".formatted(duty.item(), duty.step(), work, duty.unit());
        return new Beat(at, Kind.STEP, subject, act);
    }

    Beat earlier(Beat other) {
        return ORDER.compare(this, other) <= 0 ? this : other;
    }
}
