package org.zhenggai.rectification.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.nullable;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.zhenggai.organisation.TestActors.ADMINISTRATOR;

import java.util.List;
import java.util.Set;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditEvent.Change;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.Post;
import org.zhenggai.organisation.Role;
import org.zhenggai.organisation.WorkInHand.Count;
import org.zhenggai.rectification.AssignmentReassigned;
import org.zhenggai.rectification.KeptRecords;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.Step;
import org.zhenggai.rectification.persistence.ItemMapper;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** What somebody had in hand stays with the post that they leave. */
class HandOverWorkTest {

    private static final String CODE = "ZG-2023-0101";
    private static final Person GONE = new Person("sfj.second", "乙", "sfj", false, Set.of(Role.HANDLER));
    private static final Person GONE_LEADER =
            new Person("sfj.leader", "丙", "sfj", false, Set.of(Role.RESPONSIBLE_LEADER));

    @OnBothDatabases
    void saysHowMuchSomebodyHasInHand(Database database) {
        KeptRecords kept = atWork(database);
        kept.owe("t2", CODE, Step.REPORT_PROGRESS, Role.HANDLER, "sfj.second");
        kept.owe("t3", CODE, Step.REPORT_PROGRESS, Role.HANDLER, null);
        assertThat(work(kept).of("sfj.second")).isEqualTo(new Count(2, 0));
        assertThat(work(kept).of("sfj.leader")).isEqualTo(new Count(0, 1));
        kept.put(CODE, Status.CLOSED);
        assertThat(work(kept).of("sfj.leader")).as("what is closed is done").isEqualTo(new Count(0, 0));
    }

    @OnBothDatabases
    void putsDutiesBackToThePostAndTellsTheColleagues(Database database) {
        KeptRecords kept = atWork(database);

        assertThat(work(kept).handOver(GONE, null, ADMINISTRATOR)).isEqualTo(new Count(1, 0));

        assertThat(kept.assignments.find("t1").person()).isNull();
        assertThat(kept.trail.last())
                .extracting(AuditEvent::event, AuditEvent::item, AuditEvent::actor, AuditEvent::taskId)
                .containsExactly("REASSIGNED", CODE, ADMINISTRATOR.username(), "t1");
        assertThat(kept.trail.last().changes()).containsEntry("person", new Change("sfj.second", null));
        assertThat(kept.told).singleElement().isInstanceOf(AssignmentReassigned.class);
    }

    @OnBothDatabases
    void givesToTheSuccessorWhatTheyHoldThePostFor(Database database) {
        KeptRecords kept = atWork(database);
        kept.owe("t2", CODE, Step.ENDORSE_PLAN, Role.RESPONSIBLE_LEADER, "sfj.second");

        work(kept).handOver(GONE, kept.organisation.findPerson("sfj.handler").orElseThrow(), ADMINISTRATOR);

        assertThat(kept.assignments.find("t1").person()).isEqualTo("sfj.handler");
        assertThat(kept.assignments.find("t2").person())
                .as("the successor is no leader")
                .isNull();
    }

    @OnBothDatabases
    void leavesAloneWhatSomebodyStillHoldsThePostFor(Database database) {
        KeptRecords kept = atWork(database);
        kept.owe("t2", CODE, Step.ENDORSE_PLAN, Role.RESPONSIBLE_LEADER, "sfj.second");
        Person handlerOnly = kept.organisation.findPerson("sfj.second").orElseThrow();

        assertThat(work(kept).handOver(handlerOnly, null, ADMINISTRATOR)).isEqualTo(new Count(1, 0));

        assertThat(kept.assignments.find("t1").person()).isEqualTo("sfj.second");
        assertThat(kept.assignments.find("t2").person()).isNull();
    }

    @OnBothDatabases
    void makesTheSuccessorTheLeaderOfTheItemsAndFindsThemByTheirName(Database database) {
        KeptRecords kept = atWork(database);
        named(database, "sfj.leader", "卸任者");
        named(database, "sfj.new", "继任者");
        kept.grams.replace(CODE);
        kept.organisation.leave("sfj.leader");
        kept.organisation.join("sfj.first", "sfj", Role.RESPONSIBLE_LEADER);
        kept.organisation.join("sfj.new", "sfj", Role.RESPONSIBLE_LEADER);
        int version = kept.items.get(CODE).version();

        Count handed = work(kept)
                .handOver(GONE_LEADER, kept.organisation.findPerson("sfj.new").orElseThrow(), ADMINISTRATOR);

        assertThat(handed).isEqualTo(new Count(0, 1));
        assertThat(kept.items.get(CODE).state().responsibleLeader()).isEqualTo("sfj.new");
        assertThat(kept.items.get(CODE).version()).isEqualTo(version + 1);
        assertThat(kept.trail.last())
                .extracting(AuditEvent::event, AuditEvent::item, AuditEvent::round, AuditEvent::actor)
                .containsExactly("LEADER_CHANGED", CODE, 1, ADMINISTRATOR.username());
        assertThat(kept.trail.last().changes()).containsEntry("responsibleLeader", new Change("sfj.leader", "sfj.new"));
        assertThat(said(database)).contains("继任者").doesNotContain("卸任者");
        assertThat(grams(database)).contains("继任").doesNotContain("卸任");
    }

    @OnBothDatabases
    void makesThePostsFirstLeaderTheLeaderWhereNobodyIsNamed(Database database) {
        KeptRecords kept = atWork(database);
        kept.organisation.leave("sfj.leader");
        assertThat(work(kept).handOver(GONE_LEADER, null, ADMINISTRATOR))
                .as("nobody yet")
                .isEqualTo(new Count(0, 0));
        kept.organisation.join("sfj.first", "sfj", Role.RESPONSIBLE_LEADER);
        assertThat(work(kept).handOver(GONE_LEADER, null, ADMINISTRATOR)).isEqualTo(new Count(0, 1));
        assertThat(kept.items.get(CODE).state().responsibleLeader()).isEqualTo("sfj.first");
    }

    @OnBothDatabases
    void givesANewLeaderWhatWasLeftWhenNobodyHeldThePost(Database database) {
        KeptRecords kept = atWork(database);
        kept.organisation.close("sfj.leader");
        kept.organisation.join("sfj.new", "sfj", Role.RESPONSIBLE_LEADER);

        work(kept).takeUp(kept.organisation.findPerson("sfj.handler").orElseThrow(), ADMINISTRATOR);
        work(kept).takeUp(kept.organisation.findPerson("gaj.leader").orElseThrow(), ADMINISTRATOR);
        assertThat(kept.items.get(CODE).state().responsibleLeader()).isEqualTo("sfj.leader");

        work(kept).takeUp(kept.organisation.findPerson("sfj.new").orElseThrow(), ADMINISTRATOR);
        assertThat(kept.items.get(CODE).state().responsibleLeader()).isEqualTo("sfj.new");

        kept.organisation.join("sfj.newest", "sfj", Role.RESPONSIBLE_LEADER);
        work(kept).takeUp(kept.organisation.findPerson("sfj.newest").orElseThrow(), ADMINISTRATOR);
        assertThat(kept.items.get(CODE).state().responsibleLeader())
                .as("who is there already stays")
                .isEqualTo("sfj.new");
    }

    @OnBothDatabases
    void leavesWhatIsClosedToWhoeverAnsweredForIt(Database database) {
        KeptRecords kept = atWork(database);
        kept.assignments.delete("t1");
        kept.put(CODE, Status.CLOSED);
        kept.organisation.leave("sfj.leader");
        kept.organisation.join("sfj.first", "sfj", Role.RESPONSIBLE_LEADER);

        assertThat(work(kept).handOver(GONE_LEADER, null, ADMINISTRATOR)).isEqualTo(new Count(0, 0));

        assertThat(kept.items.get(CODE).state().responsibleLeader()).isEqualTo("sfj.leader");
        verifyNoInteractions(kept.lives);
    }

    @OnBothDatabases
    void knowsWhichPostsAreWaitedFor(Database database) {
        KeptRecords kept = atWork(database);
        assertThat(awaited(kept, "sfj", Role.HANDLER, Role.RESPONSIBLE_LEADER)).isEqualTo(List.of(true, true));
        assertThat(awaited(kept, "gaj", Role.HANDLER, Role.RESPONSIBLE_LEADER)).isEqualTo(List.of(false, false));
        assertThat(awaited(kept, "office", Role.OFFICER, Role.OFFICE_CHIEF)).isEqualTo(List.of(true, true));
        assertThat(awaited(kept, "city", Role.MUNICIPAL_LEADER, Role.AUDITOR)).isEqualTo(List.of(true, false));

        kept.put(CODE, Status.CLOSED);
        assertThat(awaited(kept, "sfj", Role.HANDLER, Role.RESPONSIBLE_LEADER))
                .as("a look back of the closed one is still owed")
                .isEqualTo(List.of(true, false));
        kept.assignments.delete("t1");
        assertThat(awaited(kept, "sfj", Role.HANDLER, Role.OFFICER)).isEqualTo(List.of(false, false));
    }

    private static List<Boolean> awaited(KeptRecords kept, String unit, Role... roles) {
        return List.of(roles).stream()
                .map(role -> work(kept).awaits(new Post(unit, role)))
                .toList();
    }

    /** A requirement of 市司法局, of whose handlers the second one took a duty. */
    private static KeptRecords atWork(Database database) {
        KeptRecords kept = KeptRecords.dispatched(database);
        clearInvocations(kept.lives);
        kept.owe("t1", CODE, Step.SUBMIT_PLAN, Role.HANDLER, "sfj.second");
        kept.items.addUnit(CODE, "sfj", ItemMapper.Relation.RESPONSIBLE);
        doAnswer(call -> {
                    kept.assignments.person(call.getArgument(0), call.getArgument(1));
                    return null;
                })
                .when(kept.lives)
                .assign(anyString(), nullable(String.class));
        return kept;
    }

    private static void named(Database database, String username, String name) {
        database.jdbc().update("insert into person values (?, ?, 'sfj', true, 0)", username, name);
    }

    private static String said(Database database) {
        return database.jdbc().queryForObject("select said from supervised_item where code = ?", String.class, CODE);
    }

    private static List<String> grams(Database database) {
        return database.jdbc().queryForList("select gram from item_gram where item_code = ?", String.class, CODE);
    }

    private static HandOverWork work(KeptRecords kept) {
        Reassign reassign =
                new Reassign(kept.assignments, kept.organisation, kept.lives, kept.trail, kept.told::add, kept.clock);
        return new HandOverWork(
                kept.assignments, kept.items, kept.records, reassign, kept.organisation, kept.trail, kept.clock);
    }
}
