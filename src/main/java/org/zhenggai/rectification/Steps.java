package org.zhenggai.rectification;

import java.util.Set;

/** Ids of the user tasks whose meaning the records know; any other step is work as its model arranges it. */
public final class Steps {

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

    /** Whoever did work on the item must not take these: nobody verifies or signs off what they did. */
    public static final Set<String> JUDGING = Set.of(VERIFY_CLOSURE, ACCEPT, SIGN_OFF, CHECK_MILESTONE);

    /** Steps whose meaning is tied to a place in the item's life or to a satellite: no model of measures may use them. */
    private static final Set<String> RESERVED = Set.of(
            ACKNOWLEDGE,
            REDISPATCH,
            SUBMIT_PLAN,
            ENDORSE_PLAN,
            REVIEW_PLAN,
            APPLY_FOR_CLOSURE,
            ENDORSE_CLOSURE,
            VERIFY_CLOSURE,
            ACCEPT,
            REWORK,
            SIGN_OFF,
            REPORT_MILESTONE,
            CHECK_MILESTONE,
            INSPECT_SITE,
            REPORT_PROGRESS,
            DECIDE_EXTENSION,
            REPLY_NOTICE,
            REVIEW_REPLY,
            LOOK_BACK);

    private static final Set<String> NOT_WORK =
            Set.of(ACKNOWLEDGE, REDISPATCH, SUBMIT_PLAN, INSPECT_SITE, APPLY_FOR_CLOSURE, LOOK_BACK, REPLY_NOTICE);

    private static final Set<String> BESIDE =
            Set.of(REPORT_PROGRESS, DECIDE_EXTENSION, REPLY_NOTICE, REVIEW_REPLY, LOOK_BACK);

    /** Measures, milestones, reports and rework; a plan, a judgement or an inspection is not work. */
    public static boolean isWork(String step) {
        return !NOT_WORK.contains(step) && !StepForm.of(step).decides();
    }

    public static boolean isReserved(String step) {
        return RESERVED.contains(step);
    }

    /**
     * Whether the step belongs to a process beside the life of an item: its deadline does not govern it, and its work
     * number is that of a report, request, notice or look back.
     */
    public static boolean isBeside(String step) {
        return BESIDE.contains(step);
    }

    private Steps() {}
}
