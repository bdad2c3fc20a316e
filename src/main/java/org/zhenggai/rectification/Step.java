package org.zhenggai.rectification;

import static org.zhenggai.rectification.Step.Nature.JUDGING;
import static org.zhenggai.rectification.Step.Nature.OTHER;
import static org.zhenggai.rectification.Step.Nature.WORK;
import static org.zhenggai.rectification.Step.Place.BESIDE;
import static org.zhenggai.rectification.Step.Place.LIFE;
import static org.zhenggai.rectification.Step.Place.MEASURES;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhenggai.audit.Meaning;

/**
 * A user task as the records understand it. A few are listed; of any other, one of an administrator's own model for
 * instance, the verb in its id decides: it judges, or it is work.
 *
 * @param done     what its completion is called in the history, where nothing is sent back
 * @param sentBack what a negative decision is called; null where nothing is decided
 */
public record Step(
        String id,
        Place place,
        Nature nature,
        StepForm form,
        Told done,
        @Nullable Told sentBack) {

    /** Where it stands: all but those among the measures mean something to the records, so no other model has them. */
    public enum Place {
        MEASURES,
        LIFE,
        /** Beside the item's life: its deadline does not govern it, and it numbers reports, requests or notices. */
        BESIDE
    }

    public enum Nature {
        /** A measure, milestone, report or rework; a plan, a judgement or an inspection is not. */
        WORK,
        /** Judges work: nobody takes it who did any on the item. */
        JUDGING,
        OTHER
    }

    /** An event of the history; its text is under {@code event.<NAME>}. */
    public record Told(String event, Meaning meaning) {}

    public static final String ACKNOWLEDGE = "Task_Acknowledge";
    public static final String REDISPATCH = "Task_Redispatch";
    public static final String SUBMIT_PLAN = "Task_SubmitPlan";
    public static final String ENDORSE_PLAN = "Task_EndorsePlan";
    public static final String REVIEW_PLAN = "Task_ReviewPlan";
    public static final String INSPECT_SITE = "Task_InspectSite";
    public static final String REPORT_MILESTONE = "Task_ReportMilestone";
    public static final String CHECK_MILESTONE = "Task_CheckMilestone";
    public static final String REPORT_PROGRESS = "Task_ReportProgress";
    public static final String APPLY_FOR_CLOSURE = "Task_ApplyForClosure";
    public static final String ENDORSE_CLOSURE = "Task_EndorseClosure";
    public static final String VERIFY_CLOSURE = "Task_VerifyClosure";
    public static final String ACCEPT = "Task_Accept";
    public static final String REWORK = "Task_Rework";
    public static final String SIGN_OFF = "Task_SignOff";
    public static final String LOOK_BACK = "Task_LookBack";
    public static final String CARRY_OUT_MEASURE = "Task_CarryOutMeasure";
    public static final String REVIEW_STANDARD = "Task_ReviewStandard";
    public static final String DECIDE_EXTENSION = "Task_DecideExtension";
    public static final String REPLY_NOTICE = "Task_ReplyNotice";
    public static final String REVIEW_REPLY = "Task_ReviewReply";

    private static final Pattern DECIDING = Pattern.compile("Task_(Endorse|Review|Verify|Check|Decide|SignOff).*");
    private static final Pattern OF_A_LEADER = Pattern.compile("Task_(Endorse|SignOff).*");

    private static final Map<String, Step> LISTED = Stream.of(
                    decision(
                            ACKNOWLEDGE,
                            LIFE,
                            OTHER,
                            StepForm.deciding("accept", "decline"),
                            "ACKNOWLEDGED",
                            "DECLINED"),
                    plain(REDISPATCH, LIFE, OTHER, StepForm.UNIT, new Told("REDISPATCHED", Meaning.DISPATCHED)),
                    plain(SUBMIT_PLAN, LIFE, OTHER, StepForm.PLANNED, "PLAN_SUBMITTED"),
                    decision(ENDORSE_PLAN, LIFE, OTHER, "PLAN_ENDORSED", "PLAN_RETURNED_BY_LEADER"),
                    decision(REVIEW_PLAN, LIFE, OTHER, "PLAN_APPROVED", "PLAN_RETURNED"),
                    plain(REPORT_MILESTONE, LIFE, WORK, StepForm.PROVEN, "MILESTONE_REPORTED"),
                    plain(INSPECT_SITE, LIFE, OTHER, StepForm.TOLD, "SITE_INSPECTED"),
                    decision(CHECK_MILESTONE, LIFE, JUDGING, "MILESTONE_PASSED", "MILESTONE_RETURNED"),
                    plain(APPLY_FOR_CLOSURE, LIFE, OTHER, StepForm.PROVEN, "CLOSURE_APPLIED"),
                    decision(ENDORSE_CLOSURE, LIFE, OTHER, "CLOSURE_ENDORSED", "CLOSURE_RETURNED_BY_LEADER"),
                    decision(VERIFY_CLOSURE, LIFE, JUDGING, "CLOSURE_VERIFIED", "CLOSURE_RETURNED"),
                    decision(ACCEPT, LIFE, JUDGING, StepForm.ACCEPTANCE, "ACCEPTED", "ACCEPTANCE_REFUSED"),
                    plain(REWORK, LIFE, WORK, StepForm.PROVEN, "REWORKED"),
                    decision(SIGN_OFF, LIFE, JUDGING, "SIGNED_OFF", "SIGN_OFF_REFUSED"),
                    plain(REPORT_PROGRESS, BESIDE, WORK, StepForm.PROGRESS, "PROGRESS_REPORTED"),
                    decision(DECIDE_EXTENSION, BESIDE, OTHER, "EXTENSION_GRANTED", "EXTENSION_REFUSED"),
                    plain(REPLY_NOTICE, BESIDE, OTHER, StepForm.TOLD, "NOTICE_REPLIED"),
                    decision(REVIEW_REPLY, BESIDE, OTHER, "NOTICE_CLOSED", "NOTICE_REPLY_RETURNED"),
                    new Step(
                            LOOK_BACK,
                            BESIDE,
                            OTHER,
                            StepForm.deciding("held", "relapsed"),
                            new Told("LOOK_BACK_HELD", Meaning.APPROVED),
                            new Told("RELAPSED", Meaning.RELAPSED)),
                    plain(CARRY_OUT_MEASURE, MEASURES, WORK, StepForm.PROVEN, new Told("MEASURE_DONE", Meaning.DONE)),
                    proven("Task_RollOut"),
                    proven("Task_CleanUpEntry"),
                    proven("Task_CarryOutPeriod"),
                    proven("Task_HandleClue"))
            .collect(Collectors.toUnmodifiableMap(Step::id, Function.identity()));

    /** The ids of those beside the life of an item. */
    public static final List<String> ALL_BESIDE =
            LISTED.values().stream().filter(Step::beside).map(Step::id).sorted().toList();

    public static Step of(String id) {
        Step listed = LISTED.get(id);
        return listed != null ? listed : named(id);
    }

    /** {@code decision} null where the step decides nothing. */
    public Told told(@Nullable String decision) {
        return sentBack != null && StepForm.sendsBack(decision) ? sentBack : done;
    }

    public boolean work() {
        return nature == WORK;
    }

    public boolean judging() {
        return nature == JUDGING;
    }

    /** Whether no model of measures may have it. */
    public boolean reserved() {
        return place != MEASURES;
    }

    public boolean beside() {
        return place == BESIDE;
    }

    /** Whether it approves or returns what others handed in, before anybody signs. */
    public boolean reviews() {
        return form.decisions().equals(StepForm.APPROVAL.decisions()) && !id.equals(SIGN_OFF);
    }

    /** Whether it passes by a leader's word, not by the office's. */
    public boolean ofALeader() {
        return OF_A_LEADER.matcher(id).matches();
    }

    private static Step named(String id) {
        return DECIDING.matcher(id).matches()
                ? decision(id, MEASURES, OTHER, event(id) + "_APPROVE", event(id) + "_RETURN")
                : plain(id, MEASURES, WORK, StepForm.TOLD, event(id));
    }

    private static Step proven(String id) {
        return plain(id, MEASURES, WORK, StepForm.PROVEN, event(id));
    }

    private static String event(String id) {
        return id.replaceFirst("^Task_", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    private static Step plain(String id, Place place, Nature nature, StepForm form, String done) {
        return plain(id, place, nature, form, new Told(done, Meaning.HANDED_IN));
    }

    private static Step plain(String id, Place place, Nature nature, StepForm form, Told done) {
        return new Step(id, place, nature, form, done, null);
    }

    private static Step decision(String id, Place place, Nature nature, String done, String sentBack) {
        return decision(id, place, nature, StepForm.APPROVAL, done, sentBack);
    }

    private static Step decision(String id, Place place, Nature nature, StepForm form, String done, String sentBack) {
        return new Step(
                id, place, nature, form, new Told(done, Meaning.APPROVED), new Told(sentBack, Meaning.RETURNED));
    }
}
