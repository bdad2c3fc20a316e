package org.zhenggai.rectification.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.zhenggai.organisation.TestActors.HANDLER;
import static org.zhenggai.organisation.TestActors.LEADER;
import static org.zhenggai.organisation.TestActors.OFFICER;
import static org.zhenggai.organisation.TestActors.SECOND;
import static org.zhenggai.organisation.TestActors.STRANGER;
import static org.zhenggai.platform.Refused.Reason.FORBIDDEN;
import static org.zhenggai.platform.Refused.Reason.INVALID;
import static org.zhenggai.platform.Refused.Reason.NOT_FOUND;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenggai.alert.ladder.SmallOrganisation;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.Refused;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.Step;
import org.zhenggai.rectification.persistence.AssignmentMapper;

/** Whoever owes a step hands it in, or takes it; nobody judges what they did themselves. */
class AcceptStepTest {

    private static final String CODE = "ZG-2023-0101";
    private static final Instant DUE = Instant.parse("2023-03-20T16:00:00Z");
    private static final Map<String, Object> PLAN = Map.of("plan", "整改方案");
    private static final Map<String, Object> REWORK = Map.of("outcome", "已补正", "evidence", "e1");
    private static final Map<String, Object> APPROVED = Map.of("decision", "approve");

    private final AssignmentMapper assignments = mock(AssignmentMapper.class);
    private final Proofs evidence = mock(Proofs.class);
    private final AuditTrail trail = mock(AuditTrail.class);

    @Test
    void takesWhatSomebodyOfThePostEntered() {
        Assignment duty = owed(Step.SUBMIT_PLAN, Role.HANDLER, null);

        StepSubmission submission = acceptStep(HANDLER).accept("t1", PLAN, 3);

        assertThat(submission.assignment()).isEqualTo(duty);
        assertThat(submission.actor()).isEqualTo(HANDLER);
        assertThat(submission.input().plan()).isEqualTo("整改方案");
        assertThat(submission.expectedVersion()).isEqualTo(3);
        assertThat(acceptStep(SECOND).accept("t1", PLAN, null).expectedVersion())
                .isNull();
    }

    @Test
    void leavesADutyThatSomebodyTookToThem() {
        owed(Step.SUBMIT_PLAN, Role.HANDLER, SECOND.username());

        assertThat(acceptStep(SECOND).accept("t1", PLAN, null).actor()).isEqualTo(SECOND);
        assertRefused(HANDLER, PLAN, FORBIDDEN, "assignment.otherPerson", "乙");
    }

    @Test
    void refusesWhoeverDoesNotHoldThePostByTheUnitsName() {
        owed(Step.SUBMIT_PLAN, Role.HANDLER, null);
        assertRefused(STRANGER, PLAN, FORBIDDEN, "assignment.otherUnit", "市司法局");
        assertRefused(LEADER, PLAN, FORBIDDEN, "assignment.otherUnit", "市司法局");
        owed(Step.SUBMIT_PLAN, Role.HANDLER, SECOND.username());
        assertRefused(STRANGER, PLAN, FORBIDDEN, "assignment.otherUnit", "市司法局");
    }

    @Test
    void refusesWhatIsDoneOrWasNeverThere() {
        assertRefused(HANDLER, PLAN, NOT_FOUND, "assignment.unknown");
        assertThatThrownBy(() -> acceptStep(HANDLER).owed("t1", HANDLER)).hasMessage("assignment.unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {Step.VERIFY_CLOSURE, Step.SIGN_OFF, Step.ACCEPT, Step.CHECK_MILESTONE})
    void letsNobodyJudgeTheirOwnWork(String step) {
        owed(step, Role.OFFICER, null);
        assertThat(acceptStep(OFFICER).accept("t1", decided(step), null).actor())
                .isEqualTo(OFFICER);

        when(trail.worked(CODE, OFFICER.username())).thenReturn(true);
        assertRefused(OFFICER, decided(step), FORBIDDEN, "step.ownWork");
    }

    @Test
    void letsAPlanBeReviewedByWhoeverWorkedOnIt() {
        owed(Step.REVIEW_PLAN, Role.OFFICER, null);
        when(trail.worked(CODE, OFFICER.username())).thenReturn(true);
        assertThat(acceptStep(OFFICER).accept("t1", APPROVED, null).actor()).isEqualTo(OFFICER);
    }

    @Test
    void refusesWhatTheFormDoesNotTakeAndFilesOfAnotherItem() {
        owed(Step.REWORK, Role.HANDLER, null);
        assertRefused(HANDLER, PLAN, INVALID, "step.variable.unknown", "plan", "evidence, opinion, outcome");
        assertThat(acceptStep(HANDLER).accept("t1", REWORK, null).input().evidence())
                .containsExactly("e1");

        doThrow(Refused.invalid("evidence.unknown", "e1")).when(evidence).requireOf(CODE, List.of("e1"));
        assertRefused(HANDLER, REWORK, INVALID, "evidence.unknown", "e1");
    }

    private static Map<String, Object> decided(String step) {
        return step.equals(Step.ACCEPT) ? Map.of("decision", "approve", "satisfaction", 90) : APPROVED;
    }

    private Assignment owed(String step, Role role, String person) {
        String unit = role == Role.OFFICER ? "office" : "sfj";
        Assignment duty = new Assignment("t1", CODE, step, null, unit, role, person, DUE, DUE.minusSeconds(3600));
        when(assignments.find("t1")).thenReturn(duty);
        return duty;
    }

    private void assertRefused(
            Actor actor, Map<String, Object> variables, Refused.Reason reason, String key, Object... arguments) {
        assertThatThrownBy(() -> acceptStep(actor).accept("t1", variables, null))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.key()).isEqualTo(key);
                    assertThat(refused.arguments()).containsExactly(arguments);
                });
    }

    private AcceptStep acceptStep(Actor actor) {
        return new AcceptStep(assignments, new StepIntake(), evidence, trail, new SmallOrganisation(), () -> actor);
    }
}
