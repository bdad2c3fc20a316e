package org.zhenggai.rectification.step;

import java.util.Locale;
import org.zhenggai.rectification.Steps;

/** Names a completed step as a business event of the timeline; texts are under {@code event.<NAME>}. */
public final class StepEvents {

    public static String of(String step, StepInput input) {
        boolean negative = input.negative();
        return switch (step) {
            case Steps.ACKNOWLEDGE -> negative ? "DECLINED" : "ACKNOWLEDGED";
            case Steps.REDISPATCH -> "REDISPATCHED";
            case Steps.SUBMIT_PLAN -> "PLAN_SUBMITTED";
            case Steps.ENDORSE_PLAN -> negative ? "PLAN_RETURNED_BY_LEADER" : "PLAN_ENDORSED";
            case Steps.REVIEW_PLAN -> negative ? "PLAN_RETURNED" : "PLAN_APPROVED";
            case Steps.CARRY_OUT_MEASURE -> "MEASURE_DONE";
            case Steps.REPORT_MILESTONE -> "MILESTONE_REPORTED";
            case Steps.INSPECT_SITE -> "SITE_INSPECTED";
            case Steps.CHECK_MILESTONE -> negative ? "MILESTONE_RETURNED" : "MILESTONE_PASSED";
            case Steps.APPLY_FOR_CLOSURE -> "CLOSURE_APPLIED";
            case Steps.ENDORSE_CLOSURE -> negative ? "CLOSURE_RETURNED_BY_LEADER" : "CLOSURE_ENDORSED";
            case Steps.VERIFY_CLOSURE -> negative ? "CLOSURE_RETURNED" : "CLOSURE_VERIFIED";
            case Steps.ACCEPT -> negative ? "ACCEPTANCE_REFUSED" : "ACCEPTED";
            case Steps.REWORK -> "REWORKED";
            case Steps.SIGN_OFF -> negative ? "SIGN_OFF_REFUSED" : "SIGNED_OFF";
            case Steps.REPORT_PROGRESS -> "PROGRESS_REPORTED";
            case Steps.DECIDE_EXTENSION -> negative ? "EXTENSION_REFUSED" : "EXTENSION_GRANTED";
            case Steps.REPLY_NOTICE -> "NOTICE_REPLIED";
            case Steps.REVIEW_REPLY -> negative ? "NOTICE_REPLY_RETURNED" : "NOTICE_CLOSED";
            case Steps.LOOK_BACK -> negative ? "RELAPSED" : "LOOK_BACK_HELD";
            default -> unlisted(step, input);
        };
    }

    /** A step of a measures model that these records do not know by name. */
    private static String unlisted(String step, StepInput input) {
        String name = step.replaceFirst("^Task_", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
        return input.decision() == null ? name : name + "_" + input.decision().toUpperCase(Locale.ROOT);
    }

    private StepEvents() {}
}
