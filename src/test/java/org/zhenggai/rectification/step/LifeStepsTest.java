package org.zhenggai.rectification.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.zhenggai.organisation.TestActors.HANDLER;
import static org.zhenggai.platform.Refused.Reason.CONFLICT;
import static org.zhenggai.platform.Refused.Reason.INVALID;

import java.util.List;
import java.util.Map;
import org.zhenggai.catalogue.MeasureOrder;
import org.zhenggai.catalogue.Term;
import org.zhenggai.deadline.DayType;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.Refused;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.ClosureCondition;
import org.zhenggai.rectification.KeptRecords;
import org.zhenggai.rectification.Measure;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.Step;
import org.zhenggai.rectification.TestOrders;
import org.zhenggai.rectification.order.RedispatchItem;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** What a step of an item's life means for the item and its work. */
class LifeStepsTest {

    private static final String CODE = "ZG-2023-0101";
    private static final Map<String, Object> WORK = Map.of("outcome", "已完成", "evidence", "e1");
    private static final Map<String, Object> YES = Map.of("decision", "approve");
    private static final Map<String, Object> NO = Map.of("decision", "return", "opinion", "佐证不全");

    private final ClosureCondition condition = mock(ClosureCondition.class);
    private final RedispatchItem redispatchItem = mock(RedispatchItem.class);

    @OnBothDatabases
    void goTheirWayFromTheUnitsPlanToTheSignature(Database database) {
        KeptRecords kept = running(database, Status.DISPATCHED);
        assertLeadsTo(kept, Step.ACKNOWLEDGE, Map.of("decision", "accept"), Status.PLANNING);
        assertLeadsTo(kept, Step.SUBMIT_PLAN, Map.of("plan", "整改方案"), Status.PLAN_REVIEW);
        assertLeadsTo(kept, Step.ENDORSE_PLAN, YES, Status.PLAN_REVIEW);
        assertLeadsTo(kept, Step.REVIEW_PLAN, YES, Status.IN_PROGRESS);
        kept.measures.of(CODE).forEach(piece -> complete(kept, Step.CARRY_OUT_MEASURE, piece.no(), WORK, true));
        assertLeadsTo(kept, Step.APPLY_FOR_CLOSURE, WORK, Status.CLOSURE_REVIEW);
        assertLeadsTo(kept, Step.ENDORSE_CLOSURE, YES, Status.CLOSURE_REVIEW);
        assertLeadsTo(kept, Step.VERIFY_CLOSURE, YES, Status.SIGN_OFF);
        assertLeadsTo(kept, Step.SIGN_OFF, YES, Status.SIGN_OFF);
    }

    @OnBothDatabases
    void goBackToTheUnitWhereSomebodySaysNo(Database database) {
        KeptRecords kept = running(database, Status.DISPATCHED);
        assertLeadsTo(kept, Step.ACKNOWLEDGE, Map.of("decision", "decline", "opinion", "非本单位职责"), Status.DISPATCHED);
        for (String step : List.of(Step.ENDORSE_PLAN, Step.REVIEW_PLAN)) {
            kept.put(CODE, Status.PLAN_REVIEW);
            assertLeadsTo(kept, step, NO, Status.PLANNING);
        }
        for (String step : List.of(Step.ENDORSE_CLOSURE, Step.VERIFY_CLOSURE, Step.ACCEPT)) {
            kept.put(CODE, Status.CLOSURE_REVIEW);
            assertLeadsTo(
                    kept,
                    step,
                    step.equals(Step.ACCEPT) ? Map.of("decision", "return", "opinion", "不满意", "satisfaction", 40) : NO,
                    Status.IN_PROGRESS);
        }
        kept.put(CODE, Status.SIGN_OFF);
        assertLeadsTo(kept, Step.SIGN_OFF, NO, Status.IN_PROGRESS);
    }

    @OnBothDatabases
    void countAPieceOfWorkAsDoneWhenItsLastStepIs(Database database) {
        KeptRecords kept = running(database, Status.IN_PROGRESS);

        complete(kept, Step.CARRY_OUT_MEASURE, 1, WORK, false);
        assertThat(kept.measures.of(CODE)).extracting(Measure::done).containsExactly(false, false);
        assertThat(database.row("select outcome, done_by from measure where no = 1"))
                .containsEntry("outcome", "已完成")
                .containsEntry("done_by", HANDLER.username());

        complete(kept, Step.CARRY_OUT_MEASURE, 2, WORK, true);
        assertThat(kept.measures.of(CODE)).extracting(Measure::done).containsExactly(false, true);
        assertThat(kept.items.get(CODE).state().percent()).isEqualTo(50);
    }

    @OnBothDatabases
    void addAPeriodWhereTheStandardIsNotMetYet(Database database) {
        KeptRecords kept = running(database, Status.IN_PROGRESS);
        complete(kept, Step.CARRY_OUT_MEASURE, 1, WORK, true);
        complete(kept, Step.CARRY_OUT_MEASURE, 2, WORK, true);
        assertThat(kept.items.get(CODE).state().percent()).isEqualTo(100);

        complete(kept, Step.REVIEW_STANDARD, null, NO, false);

        assertThat(kept.measures.of(CODE)).extracting(Measure::title).endsWith("第 1 期");
        assertThat(kept.items.get(CODE).state().percent()).isEqualTo(66);
        assertThat(kept.items.get(CODE).status()).isEqualTo(Status.IN_PROGRESS);
    }

    @OnBothDatabases
    void refuseToEndWhatIsLeftUndone(Database database) {
        KeptRecords kept = running(database, Status.IN_PROGRESS);
        kept.assertRefused(INVALID, "item.work.open", () -> complete(kept, Step.APPLY_FOR_CLOSURE, null, WORK, false));
        kept.put(CODE, Status.SIGN_OFF);
        kept.assertRefused(INVALID, "item.work.open", () -> complete(kept, Step.SIGN_OFF, null, YES, false));
        kept.assertRefused(
                CONFLICT, "item.status.refused", () -> complete(kept, Step.CARRY_OUT_MEASURE, 1, WORK, true));
    }

    @OnBothDatabases
    void signNothingOffThatAnotherFeatureHolds(Database database) {
        KeptRecords kept = running(database, Status.SIGN_OFF);
        doThrow(Refused.conflict("notice.open", CODE, 1)).when(condition).require(CODE);
        kept.assertRefused(CONFLICT, "notice.open", () -> complete(kept, Step.SIGN_OFF, null, YES, false));

        assertLeadsTo(kept, Step.SIGN_OFF, NO, Status.IN_PROGRESS);
    }

    @OnBothDatabases
    void handADeclinedItemToTheUnitThatWasNamed(Database database) {
        KeptRecords kept = running(database, Status.DISPATCHED);
        var item = kept.items.get(CODE);
        when(redispatchItem.redispatched(item, "gaj")).thenReturn(item.redispatched("gaj", "gaj.leader"));

        assertLeadsTo(kept, Step.REDISPATCH, Map.of("responsibleUnit", "gaj"), Status.DISPATCHED);

        assertThat(kept.items.get(CODE).state().responsibleUnit()).isEqualTo("gaj");
    }

    private void assertLeadsTo(KeptRecords kept, String step, Map<String, Object> entered, Status status) {
        complete(kept, step, null, entered, false);
        assertThat(kept.items.get(CODE).status()).as("after " + step).isEqualTo(status);
    }

    private void complete(KeptRecords kept, String step, Integer workNo, Map<String, Object> entered, boolean ends) {
        var now = kept.clock.instant();
        var duty = new Assignment("t1", CODE, step, workNo, "sfj", Role.HANDLER, null, now, now);
        var submission = new StepSubmission(duty, new StepIntake().read(step, entered), HANDLER, null);
        new LifeSteps(kept.records, kept.measures, kept.periods, redispatchItem, List.of(condition))
                .complete(kept.records.get(CODE), submission, ends, now);
    }

    private static KeptRecords running(Database database, Status status) {
        KeptRecords kept = new KeptRecords(database);
        var measure = new MeasureOrder("编印目录", "sfj", Term.after(5, DayType.WORKING), null, false);
        kept.enter(TestOrders.of(List.of(measure, measure), List.of(), null));
        kept.put(CODE, status);
        return kept;
    }
}
