package org.zhenggai.organisation.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.zhenggai.organisation.TestActors.ADMINISTRATOR;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhenggai.alert.ladder.SmallOrganisation;
import org.zhenggai.audit.AuditEvent.Change;
import org.zhenggai.organisation.Handover;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.Post;
import org.zhenggai.organisation.RememberedTrail;
import org.zhenggai.organisation.Role;
import org.zhenggai.organisation.TestActors;
import org.zhenggai.organisation.WorkInHand;
import org.zhenggai.organisation.WorkInHand.Count;
import org.zhenggai.platform.Refused;

/** Nobody's work is left to nobody, unless the administrator says that it is known. */
class SuccessionTest {

    private static final Person LEADER = new Person("sfj.leader", "丙", "sfj", true, Set.of(Role.RESPONSIBLE_LEADER));
    private static final Person SECOND = new Person("sfj.second", "乙", "sfj", true, Set.of(Role.HANDLER));

    private final SmallOrganisation organisation = new SmallOrganisation();
    private final WorkInHand work = mock(WorkInHand.class);
    private final RememberedTrail trail = new RememberedTrail();
    private final Succession succession = new Succession(organisation, work, TestActors.journal(trail, ADMINISTRATOR));

    @BeforeEach
    void workWaits() {
        when(work.awaits(any())).thenReturn(true);
        when(work.handOver(any(), any(), any())).thenReturn(new Count(2, 1));
    }

    @Test
    void theLastHolderOfAPostForWhichWorkWaitsIsNotLetGo() {
        organisation.close("sfj.leader");
        refused(LEADER, Handover.BACK, "handover.last.RESPONSIBLE_LEADER", Refused.Reason.CONFLICT);
        when(work.awaits(new Post("sfj", Role.RESPONSIBLE_LEADER))).thenReturn(false);
        succession.settle(LEADER, Handover.BACK);
    }

    @Test
    void theLastHolderGoesWhenItIsSaidThatThePostIsVacant() {
        organisation.close("sfj.leader");
        succession.settle(LEADER, new Handover(null, true));
        assertThat(trail.last().changes()).containsEntry("post", new Change("sfj.RESPONSIBLE_LEADER", null));
    }

    @Test
    void everyPostThatIsVacantIsTold() {
        organisation.close("sfj.leader");
        organisation.close("sfj.handler");
        organisation.close("sfj.second");
        Set<Role> both = Set.of(Role.HANDLER, Role.RESPONSIBLE_LEADER);
        succession.settle(new Person("sfj.leader", "丙", "sfj", true, both), new Handover(null, true));
        assertThat(trail.last().changes())
                .containsEntry("post", new Change("sfj.HANDLER, sfj.RESPONSIBLE_LEADER", null));
    }

    @Test
    void whatWasHandedOverIsTold() {
        organisation.close("sfj.second");
        succession.settle(SECOND, new Handover("sfj.handler", false));
        assertThat(trail.last().event()).isEqualTo("WORK_HANDED_OVER");
        assertThat(trail.last().text()).isEqualTo("sfj.second");
        assertThat(trail.last().changes())
                .containsEntry("duties", new Change(2, 0))
                .containsEntry("items", new Change(1, 0))
                .containsEntry("successor", new Change("sfj.second", "sfj.handler"))
                .doesNotContainKey("post");
    }

    @Test
    void theSuccessorHoldsThePostThatIsLeft() {
        organisation.close("sfj.second");
        for (String unfit : new String[] {"sfj.leader", "gaj.handler", "sfj.second", "nobody"}) {
            refused(SECOND, new Handover(unfit, true), "handover.successor.unfit", Refused.Reason.INVALID);
        }
    }

    @Test
    void whoeverLeavesNoPostHandsNothingOver() {
        succession.settle(SECOND, Handover.BACK);
        verify(work, never()).handOver(any(), any(), any());
        assertThat(trail.timeline(null)).isEmpty();
    }

    @Test
    void whoeverHadNothingInHandLeavesNoTrace() {
        when(work.handOver(any(), any(), any())).thenReturn(new Count(0, 0));
        organisation.close("sfj.second");
        succession.settle(SECOND, Handover.BACK);
        assertThat(trail.timeline(null)).isEmpty();
    }

    @Test
    void whoeverTakesUpAPostTakesOverWhatWasLeftThere() {
        Person before = new Person("sfj.leader", "丙", "sfj", true, Set.of());
        succession.settle(before, Handover.BACK);
        verify(work).takeUp(organisation.findPerson("sfj.leader").orElseThrow(), ADMINISTRATOR);
    }

    @Test
    void aPostIsHeldAloneWhereWorkWaitsAndNobodyElseIsThere() {
        assertThat(succession.heldAlone(LEADER)).containsExactly(new Post("sfj", Role.RESPONSIBLE_LEADER));
        assertThat(succession.heldAlone(SECOND)).isEmpty();
        when(work.awaits(any())).thenReturn(false);
        assertThat(succession.heldAlone(LEADER)).isEmpty();
    }

    private void refused(Person leaver, Handover handover, String key, Refused.Reason reason) {
        assertThatThrownBy(() -> succession.settle(leaver, handover)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo(key);
            assertThat(refused.reason()).isEqualTo(reason);
        });
        verify(work, never()).handOver(any(), any(), any());
    }
}
