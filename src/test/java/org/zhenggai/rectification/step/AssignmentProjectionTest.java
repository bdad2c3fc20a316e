package org.zhenggai.rectification.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.zhenggai.organisation.TestActors.HANDLER;
import static org.zhenggai.organisation.TestActors.LEADER;
import static org.zhenggai.organisation.TestActors.OFFICER;
import static org.zhenggai.organisation.TestActors.SECOND;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhenggai.catalogue.ItemType;
import org.zhenggai.catalogue.Programme;
import org.zhenggai.catalogue.Programmes;
import org.zhenggai.deadline.ClockPolicy;
import org.zhenggai.organisation.Post;
import org.zhenggai.organisation.Role;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.KeptRecords;
import org.zhenggai.rectification.Step;
import org.zhenggai.rectification.persistence.ItemMapper.Relation;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** A duty is there from the moment its step opens, everybody's of the post until somebody takes it. */
class AssignmentProjectionTest {

    private static final String CODE = "ZG-2023-0101";
    private static final Post HANDLERS = new Post("sfj", Role.HANDLER);

    @OnBothDatabases
    void areOwedByThePostWithinTheOfficesTerm(Database database) {
        KeptRecords kept = KeptRecords.dispatched(database);

        AssignmentProjection.Due due = duties(kept).opened(opened("t1", HANDLERS));

        Instant at = Instant.parse("2023-03-08T16:00:00Z");
        assertThat(due.at()).isEqualTo(at);
        assertThat(due.subject()).isEqualTo(CODE + " 清理台账（示例）");
        Assignment duty = kept.assignments.find("t1");
        assertThat(duty)
                .isEqualTo(new Assignment(
                        "t1", CODE, Step.SUBMIT_PLAN, null, "sfj", Role.HANDLER, null, at, kept.clock.instant()));
        assertThat(List.of(HANDLER, SECOND)).allMatch(duty::owedBy);
        assertThat(List.of(LEADER, OFFICER)).noneMatch(duty::owedBy);
        assertThat(ladder(database)).isEqualTo(AssignmentProjection.NEW);
    }

    @OnBothDatabases
    void areOneColleaguesOnceTakenAndEverybodysOnceGivenBack(Database database) {
        KeptRecords kept = KeptRecords.dispatched(database);
        duties(kept).opened(opened("t1", HANDLERS));
        duties(kept).opened(opened("t2", HANDLERS));

        duties(kept).taken("t1", SECOND.username());
        Assignment taken = kept.assignments.find("t1");
        assertThat(taken.owedBy(SECOND)).isTrue();
        assertThat(taken.owedBy(HANDLER)).isFalse();
        assertThat(kept.assignments.find("t2").person()).isNull();

        duties(kept).taken("t1", null);
        assertThat(kept.assignments.find("t1").owedBy(HANDLER)).isTrue();
    }

    @OnBothDatabases
    void showTheItemToAnotherUnitThatOwesSomething(Database database) {
        KeptRecords kept = KeptRecords.dispatched(database);
        duties(kept).opened(opened("t1", HANDLERS));
        duties(kept).opened(opened("t2", new Post("office", Role.OFFICER)));
        assertThat(kept.items.units(CODE, Relation.ASSIGNED)).isEmpty();

        duties(kept).opened(opened("t3", new Post("gaj", Role.HANDLER)));

        assertThat(kept.items.units(CODE, Relation.ASSIGNED)).containsExactly("gaj");
    }

    @OnBothDatabases
    void runOnWithTheDaysThatWereLeftWhenTheyComeBack(Database database) {
        KeptRecords kept = KeptRecords.dispatched(database);
        duties(kept).opened(opened("t1", HANDLERS));
        kept.today(LocalDate.of(2023, 3, 6));
        Assignment duty = kept.assignments.find("t1");
        kept.clocks.handedIn(duty, 1, kept.clock.instant());
        kept.assignments.done(duty);
        kept.today(LocalDate.of(2023, 3, 20));

        AssignmentProjection.Due due = duties(kept).opened(opened("t2", HANDLERS));

        assertThat(due.at()).as("strict: the clock went on").isEqualTo(duty.dueAt());
        assertThat(ladder(database)).isEqualTo(AssignmentProjection.RETURNED);
    }

    @OnBothDatabases
    void areGoneWhenTheEngineGivesThemUp(Database database) {
        KeptRecords kept = KeptRecords.dispatched(database);
        duties(kept).opened(opened("t1", HANDLERS));
        duties(kept).opened(opened("t2", HANDLERS));

        duties(kept).dropped("t1");

        assertThat(kept.records.duties(CODE)).extracting(Assignment::taskId).containsExactly("t2");
    }

    private static Object ladder(Database database) {
        return database.row("select rung from assignment").get("rung");
    }

    private static AssignmentProjection.Opened opened(String taskId, Post post) {
        return new AssignmentProjection.Opened(taskId, CODE, Step.SUBMIT_PLAN, null, post, null);
    }

    private static AssignmentProjection duties(KeptRecords kept) {
        Programmes programmes = mock(Programmes.class);
        when(programmes.find("P"))
                .thenReturn(Optional.of(new Programme("P", "督察", ItemType.REQUIREMENT, ClockPolicy.STRICT, 0, 1, 6)));
        AssignmentTerms terms = new AssignmentTerms(
                kept.measures, new Satellites(List.of()), kept.deadlines, programmes, kept.calendars);
        return new AssignmentProjection(kept.assignments, kept.records, kept.items, terms, kept.clocks, kept.clock);
    }
}
