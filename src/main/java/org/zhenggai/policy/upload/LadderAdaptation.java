package org.zhenggai.policy.upload;

import org.springframework.stereotype.Component;
import org.zhenggai.alert.ladder.RearmLadders;
import org.zhenggai.deadline.EscalationPolicy.Subject;
import org.zhenggai.deadline.PastLadders;
import org.zhenggai.policy.Contracts;

/** Items first, then duties: each goes on where it stands, on the new ladder. */
@Component
class LadderAdaptation implements Adaptation {

    private static final int BATCH = 500;

    private final PastLadders ladders;
    private final RearmLadders rearmLadders;

    LadderAdaptation(PastLadders ladders, RearmLadders rearmLadders) {
        this.ladders = ladders;
        this.rearmLadders = rearmLadders;
    }

    @Override
    public String policy() {
        return Contracts.ESCALATION_POLICY;
    }

    @Override
    public String goOn(int version, String reached) {
        Subject subject = reached.startsWith(Subject.DUTY + ":") ? Subject.DUTY : Subject.ITEM;
        String after = reached.isEmpty() ? "" : reached.substring(reached.indexOf(':') + 1);
        var change = new RearmLadders.Change(ladders.ladder(subject, version - 1), ladders.ladder(subject, version));
        String last = rearmLadders.rearm(subject, change, after, BATCH);
        if (last != null) {
            return subject + ":" + last;
        }
        return subject == Subject.ITEM ? Subject.DUTY + ":" : null;
    }
}
