package org.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.rectification.StepForm.Field.DECISION;
import static org.zhenggai.rectification.StepForm.Field.EVIDENCE;
import static org.zhenggai.rectification.StepForm.Field.OPINION;
import static org.zhenggai.rectification.StepForm.Field.OUTCOME;
import static org.zhenggai.rectification.StepForm.Field.PERCENT;
import static org.zhenggai.rectification.StepForm.Field.PLAN;
import static org.zhenggai.rectification.StepForm.Field.RESPONSIBLE_UNIT;
import static org.zhenggai.rectification.StepForm.Field.SATISFACTION;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenggai.audit.Meaning;
import org.zhenggai.support.ModelFiles;

class StepTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Task_EndorsePlan",
                "Task_ReviewPlan",
                "Task_CheckMilestone",
                "Task_CheckLegality",
                "Task_EndorseClosure",
                "Task_VerifyClosure",
                "Task_SignOff",
                "Task_DecideExtension",
                "Task_ReviewReply"
            })
    void asksForApprovalOrReturnWhereTheVerbDecides(String step) {
        StepForm form = Step.of(step).form();
        assertThat(form.decides()).isTrue();
        assertThat(form.decisions()).containsExactly("approve", "return");
        assertThat(form.fields()).isEqualTo(Set.of(DECISION, OPINION));
        assertThat(form.required()).isEqualTo(Set.of(DECISION));
    }

    @ParameterizedTest
    @CsvSource({"Task_Acknowledge,accept decline", "Task_LookBack,held relapsed"})
    void asksForDecisionsOfTheirOwn(String step, String decisions) {
        StepForm form = Step.of(step).form();
        assertThat(form.decisions()).isEqualTo(Arrays.asList(decisions.split(" ")));
        assertThat(form.required()).isEqualTo(Set.of(DECISION));
    }

    @Test
    void asksForThePublicsSatisfactionAtAcceptance() {
        StepForm form = Step.of("Task_Accept").form();
        assertThat(form.decisions()).isEqualTo(List.of("approve", "return"));
        assertThat(form.required()).isEqualTo(Set.of(DECISION, SATISFACTION));
    }

    @Test
    void asksForAUnitWhenAnItemIsDispatchedAnewAndForAPlanWhenOneIsSubmitted() {
        assertThat(Step.of("Task_Redispatch").form().required()).isEqualTo(Set.of(RESPONSIBLE_UNIT));
        assertThat(Step.of("Task_SubmitPlan").form().required()).isEqualTo(Set.of(PLAN));
    }

    @Test
    void asksForAPercentageInAReport() {
        StepForm form = Step.of("Task_ReportProgress").form();
        assertThat(form.required()).isEqualTo(Set.of(OUTCOME, PERCENT));
        assertThat(form.fields()).isEqualTo(Set.of(OUTCOME, PERCENT, EVIDENCE, OPINION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Task_CarryOutMeasure", "Task_ReportMilestone", "Task_ApplyForClosure", "Task_Rework"})
    void wantsProofOfWork(String step) {
        assertThat(Step.of(step).form().required()).isEqualTo(Set.of(OUTCOME, EVIDENCE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Task_InspectSite", "Task_Draft", "Task_Consult", "Task_ReplyNotice", "Task_SomethingNew"})
    void takesAnOutcomeAnywhereElseAndProofWhereThereIsSome(String step) {
        StepForm form = Step.of(step).form();
        assertThat(form.required()).isEqualTo(Set.of(OUTCOME));
        assertThat(form.fields()).isEqualTo(Set.of(OUTCOME, EVIDENCE, OPINION));
        assertThat(form.decides()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Task_CarryOutMeasure,true",
        "Task_ReportMilestone,true",
        "Task_ReportProgress,true",
        "Task_Rework,true",
        "Task_FixSimilarProblems,true",
        "Task_Draft,true",
        "Task_SubmitPlan,false",
        "Task_EndorsePlan,false",
        "Task_ReviewPlan,false",
        "Task_InspectSite,false",
        "Task_ApplyForClosure,false",
        "Task_VerifyClosure,false",
        "Task_Acknowledge,false",
        "Task_ReplyNotice,false"
    })
    void tellsWorkFromWhatSurroundsIt(String step, boolean work) {
        assertThat(Step.of(step).work()).isEqualTo(work);
    }

    @Test
    void letsNobodyJudgeTheirOwnWork() {
        assertThat(ModelFiles.steps().stream().filter(step -> Step.of(step).judging()))
                .containsExactlyInAnyOrder("Task_VerifyClosure", "Task_Accept", "Task_SignOff", "Task_CheckMilestone");
    }

    @Test
    void knowsWhatStandsBesideTheLifeOfAnItem() {
        assertThat(Step.ALL_BESIDE)
                .containsExactlyInAnyOrder(
                        "Task_ReportProgress",
                        "Task_DecideExtension",
                        "Task_ReplyNotice",
                        "Task_ReviewReply",
                        "Task_LookBack");
    }

    @ParameterizedTest
    @CsvSource({
        "Task_ReturnDeposit,,RETURN_DEPOSIT,HANDED_IN",
        "Task_RefusedGoods,,REFUSED_GOODS,HANDED_IN",
        "Task_Withdrawn,,WITHDRAWN,HANDED_IN",
        "Task_CheckReturn,approve,CHECK_RETURN_APPROVE,APPROVED",
        "Task_CheckReturn,return,CHECK_RETURN_RETURN,RETURNED",
        "Task_Acknowledge,decline,DECLINED,RETURNED",
        "Task_CarryOutMeasure,,MEASURE_DONE,DONE",
        "Task_Redispatch,,REDISPATCHED,DISPATCHED",
        "Task_LookBack,relapsed,RELAPSED,RELAPSED",
        "Task_LookBack,held,LOOK_BACK_HELD,APPROVED"
    })
    void saysWhatItsCompletionMeansWhateverItIsCalled(String step, String decision, String event, Meaning meaning) {
        assertThat(Step.of(step).told(decision)).isEqualTo(new Step.Told(event, meaning));
    }
}
