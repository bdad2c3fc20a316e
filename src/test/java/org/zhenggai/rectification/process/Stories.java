package org.zhenggai.rectification.process;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.zhenggai.catalogue.Grade;
import org.zhenggai.catalogue.Kind;

/** What all stories have in common: the engine they are told on, and the ways into the middle of one. */
abstract class Stories {

    static final String[] ACKNOWLEDGED = {"sfj.HANDLER Task_Acknowledge accept"};
    static final String[] PLANNED = {
        "sfj.HANDLER Task_SubmitPlan",
        "sfj.RESPONSIBLE_LEADER Task_EndorsePlan approve",
        "office.OFFICER Task_ReviewPlan approve"
    };
    static final String[] VERIFIED = {
        "sfj.HANDLER Task_ApplyForClosure",
        "sfj.RESPONSIBLE_LEADER Task_EndorseClosure approve",
        "office.OFFICER Task_VerifyClosure approve"
    };

    static StoryEngine stage;

    @BeforeEach
    void forgetOtherStories() {
        stage.life.forget();
        stage.work.leaves(List.of());
    }

    static Story requirement(Grade grade) {
        return new Story(stage, "rectification-requirement", Kind.PHASED, grade, "measures-checklist");
    }

    static Story requirement() {
        return requirement(Grade.IMPORTANT);
    }

    static Story immediateRequirement() {
        return new Story(stage, "rectification-requirement", Kind.IMMEDIATE, Grade.GENERAL, "measures-immediate");
    }

    static Story project() {
        return new Story(stage, "practical-project", Kind.PHASED, Grade.MAJOR, "-");
    }

    static Story requirementInProgress() {
        return requirement().goesOn(ACKNOWLEDGED).goesOn(PLANNED);
    }

    static Story requirementInProgress(String measuresProcess) {
        return new Story(stage, "rectification-requirement", Kind.PHASED, Grade.IMPORTANT, measuresProcess)
                .goesOn(ACKNOWLEDGED)
                .goesOn(PLANNED);
    }

    static Story requirementWithItsWorkDone() {
        return requirementInProgress().carriesOutItsMeasures();
    }

    static Story projectInProgress() {
        return project().goesOn(ACKNOWLEDGED).goesOn(PLANNED);
    }

    static Story projectWithItsMilestonesReached() {
        return projectInProgress()
                .goesOn(
                        "gaj.HANDLER Task_ReportMilestone",
                        "office.OFFICER Task_CheckMilestone approve",
                        "zjj.HANDLER Task_ReportMilestone",
                        "office.OFFICER Task_InspectSite",
                        "office.OFFICER Task_CheckMilestone approve");
    }
}
