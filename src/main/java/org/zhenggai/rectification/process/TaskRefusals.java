package org.zhenggai.rectification.process;

import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.outage.LostRace;
import org.zhenggai.platform.text.Texts;

/** Turns what went wrong at a task into an answer for the person: a refusal where it is one, else left as it is. */
@Component
class TaskRefusals {

    private final Texts texts;

    TaskRefusals(Texts texts) {
        this.texts = texts;
    }

    void explaining(Runnable call) {
        try {
            call.run();
        } catch (RefusedAtTask explained) {
            throw explained;
        } catch (RuntimeException failure) {
            Refused refusal = refusalIn(failure);
            if (refusal == null) {
                throw failure;
            }
            throw new RefusedAtTask(refusal, texts.of(refusal));
        }
    }

    private static @Nullable Refused refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused;
            }
            if (cause instanceof TaskAlreadyClaimedException) {
                return Refused.conflict("assignment.taken");
            }
            // The duty was open when it was read: somebody else has finished it since.
            if (cause instanceof NullValueException || LostRace.isIn(cause)) {
                return Refused.conflict("assignment.lostRace");
            }
        }
        return null;
    }
}
