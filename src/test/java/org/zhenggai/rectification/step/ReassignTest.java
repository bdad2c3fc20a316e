package org.zhenggai.rectification.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.nullable;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.zhenggai.organisation.TestActors.HANDLER;
import static org.zhenggai.organisation.TestActors.OFFICER;
import static org.zhenggai.organisation.TestActors.OUTSIDE_THE_OFFICE;
import static org.zhenggai.organisation.TestActors.SECOND;
import static org.zhenggai.platform.Refused.Reason.FORBIDDEN;
import static org.zhenggai.platform.Refused.Reason.INVALID;
import static org.zhenggai.platform.Refused.Reason.NOT_FOUND;

import java.util.List;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.organisation.Role;
import org.zhenggai.rectification.AssignmentReassigned;
import org.zhenggai.rectification.KeptRecords;
import org.zhenggai.rectification.Step;
import org.zhenggai.rectification.TestOrders;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** The office gives a duty to a colleague of the same post, or back to all of them. */
class ReassignTest {

    private static final String CODE = "ZG-2023-0101";

    @OnBothDatabases
    void givesTheDutyToAColleagueAndSaysWhoseItWas(Database database) {
        KeptRecords kept = owing(database, HANDLER.username());

        reassignDuty(kept).reassign("t1", SECOND.username(), OFFICER);

        verify(kept.lives).assign("t1", SECOND.username());
        AuditEvent event = kept.trail.last();
        assertThat(event)
                .extracting(
                        AuditEvent::event, AuditEvent::item, AuditEvent::actor, AuditEvent::step, AuditEvent::taskId)
                .containsExactly("REASSIGNED", CODE, OFFICER.username(), Step.SUBMIT_PLAN, "t1");
        assertThat(event.work()).as("nobody worked").isFalse();
        assertThat(event.changes())
                .containsEntry("person", new AuditEvent.Change(HANDLER.username(), SECOND.username()));
        assertThat(kept.told).singleElement().isInstanceOfSatisfying(AssignmentReassigned.class, told -> assertThat(
                        told.duty().owedBy(SECOND))
                .isTrue());
    }

    @OnBothDatabases
    void putsTheDutyBackToEverybodyOfThePost(Database database) {
        KeptRecords kept = owing(database, SECOND.username());

        reassignDuty(kept).reassign("t1", null, OFFICER);

        verify(kept.lives).assign("t1", null);
        assertThat(kept.assignments.find("t1").owedBy(HANDLER)).isTrue();
        assertThat(kept.trail.last().changes()).containsEntry("person", new AuditEvent.Change(SECOND.username(), null));
    }

    @OnBothDatabases
    void leavesNoTraceWhereItIsTheirsAlready(Database database) {
        KeptRecords kept = owing(database, SECOND.username());

        reassignDuty(kept).reassign("t1", SECOND.username(), OFFICER);

        verifyNoInteractions(kept.lives);
        assertThat(kept.trail.timeline(CODE)).isEmpty();
        assertThat(kept.told).isEmpty();
    }

    @OnBothDatabases
    void refusesWhoeverDoesNotHoldThePost(Database database) {
        KeptRecords kept = owing(database, null);
        for (String unfit : List.of("sfj.leader", "gaj.handler", "office.officer", "nobody")) {
            kept.assertRefused(
                    INVALID, "assignment.person.unfit", () -> reassignDuty(kept).reassign("t1", unfit, OFFICER));
        }
    }

    @OnBothDatabases
    void refusesADutyThatIsDone(Database database) {
        KeptRecords kept = owing(database, null);
        kept.assignments.delete("t1");
        kept.assertRefused(
                NOT_FOUND, "assignment.unknown", () -> reassignDuty(kept).reassign("t1", SECOND.username(), OFFICER));
    }

    @OnBothDatabases
    void isTheOfficesBusiness(Database database) {
        KeptRecords kept = owing(database, null);
        OUTSIDE_THE_OFFICE.forEach(actor -> kept.assertRefused(
                FORBIDDEN, "item.office.only", () -> reassignDuty(kept).reassign("t1", SECOND.username(), actor)));
    }

    /** The engine tells of whoever it assigns a task to. */
    private static KeptRecords owing(Database database, String person) {
        KeptRecords kept = new KeptRecords(database);
        kept.enter(TestOrders.silent());
        kept.owe("t1", CODE, Step.SUBMIT_PLAN, Role.HANDLER, person);
        doAnswer(call -> {
                    kept.assignments.person(call.getArgument(0), call.getArgument(1));
                    return null;
                })
                .when(kept.lives)
                .assign(anyString(), nullable(String.class));
        return kept;
    }

    private static Reassign reassignDuty(KeptRecords kept) {
        return new Reassign(kept.assignments, kept.organisation, kept.lives, kept.trail, kept.told::add, kept.clock);
    }
}
