package org.zhenggai.rectification.process;

import org.junit.jupiter.api.Test;

/** How the work is carried out, one model after the other. */
abstract class MeasuresStories extends Stories {

    @Test
    void handsOutAChecklistAtOnceAndWaitsForTheLastMeasure() {
        requirementInProgress()
                .asksAmongOthers("gaj.HANDLER", "Task_CarryOutMeasure")
                .asksAmongOthers("zjj.HANDLER", "Task_CarryOutMeasure")
                .does("zjj.HANDLER", "Task_CarryOutMeasure")
                .asks("gaj.HANDLER", "Task_CarryOutMeasure")
                .does("gaj.HANDLER", "Task_CarryOutMeasure")
                .asks("sfj.HANDLER", "Task_ApplyForClosure");
    }

    @Test
    void looksForSimilarProblemsOnceAnImmediateMatterIsPutRight() {
        immediateRequirement()
                .goesOn(ACKNOWLEDGED)
                .does("gaj.HANDLER", "Task_CarryOutMeasure")
                .does("zjj.HANDLER", "Task_CarryOutMeasure")
                .goesOn("sfj.HANDLER Task_FixSimilarProblems")
                .asks("sfj.HANDLER", "Task_ApplyForClosure");
    }
}
