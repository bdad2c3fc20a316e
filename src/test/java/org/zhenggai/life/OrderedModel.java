package org.zhenggai.life;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A small order for each model, and which step each of its judgements returns to. */
enum OrderedModel {
    CHECKLIST(Map.of()),
    IMMEDIATE(Map.of()),
    INSTITUTION_BUILDING(Map.of("Task_CheckLegality", "Task_Draft")),
    COUNTY_ROLLOUT(Map.of("Task_EndorseRollout", "Task_RollOut")),
    RECURRING(Map.of("Task_ReviewStandard", "Task_CarryOutPeriod")),
    CASE_REVIEW(Map.of("Task_CheckCases", "Task_CorrectCases")),
    LIST_CLEANUP(Map.of("Task_CheckLegality", "Task_Consolidate")),
    CLUE_HANDLING(Map.of("Task_CheckClue", "Task_HandleClue")),
    PROJECT(Map.of("Task_CheckMilestone", "Task_ReportMilestone", "Task_Accept", "Task_Rework"));

    /** The responsible unit. */
    static final String UNIT = "rsj";

    private static final Map<String, String> PLANNING =
            Map.of("Task_EndorsePlan", "Task_SubmitPlan", "Task_ReviewPlan", "Task_SubmitPlan");
    private static final Map<String, String> CLOSURE =
            Map.of("Task_EndorseClosure", "Task_ApplyForClosure", "Task_VerifyClosure", "Task_Rework");

    private final Map<String, String> ownReturns;

    OrderedModel(Map<String, String> ownReturns) {
        this.ownReturns = ownReturns;
    }

    /** Where each judging step of the item's life sends it on a return. */
    Map<String, String> returns() {
        Map<String, String> returns = new HashMap<>(ownReturns);
        returns.put("Task_SignOff", "Task_Rework");
        if (!immediate()) {
            returns.putAll(PLANNING);
        }
        if (this != PROJECT) {
            returns.putAll(CLOSURE);
        }
        return returns;
    }

    /** The statuses that its items pass through before they end. */
    List<String> statuses() {
        return immediate()
                ? List.of("DISPATCHED", "IN_PROGRESS", "CLOSURE_REVIEW", "SIGN_OFF")
                : List.of("DISPATCHED", "PLANNING", "PLAN_REVIEW", "IN_PROGRESS", "CLOSURE_REVIEW", "SIGN_OFF");
    }

    Map<String, Object> order(String grade) {
        Map<String, Object> order = Desk.order(UNIT, immediate() ? "IMMEDIATE" : "PHASED", grade);
        if (this == PROJECT) {
            order.put("programme", "FZSS-2023");
            order.remove("category");
            order.put(
                    "measures",
                    List.of(Desk.measure("第一个节点", UNIT), Map.of("title", "第二个节点", "unit", UNIT, "inspection", true)));
            return order;
        }
        order.put(
                "measuresProcess", "measures-" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        order.put("measures", List.of(Desk.measure("措施一", UNIT), Desk.measure("措施二", "gaj")));
        switch (this) {
            case COUNTY_ROLLOUT, CASE_REVIEW, LIST_CLEANUP, CLUE_HANDLING ->
                order.put("entries", List.of(Desk.measure("第一项", "by"), Desk.measure("第二项", "pc")));
            case RECURRING -> order.put("periods", 2);
            default -> {}
        }
        return order;
    }

    private boolean immediate() {
        return this == IMMEDIATE;
    }
}
