package org.zhenggai.alert.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.alert.ladder.Subjects.day;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenggai.alert.Escalation;
import org.zhenggai.alert.Recipients;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.step.AssignmentProjection;

/** What a ladder raises and what it waits for next, for something due on 4 May, the day after the holidays. */
class EscalationBatchTest {

    private final SmallOrganisation organisation = new SmallOrganisation();

    @Test
    void raisesTheRungOfTheDayAndWaitsForTheNext() {
        EscalationBatch batch = on("05-04", new DueEscalation.Item(ladder("DUE", "05-04"), Subjects.item()));
        assertThat(raised(batch)).containsExactly("DUE sfj.handler", "DUE sfj.second");
        assertThat(batch.reached())
                .containsOnlyKeys(new EscalationBatch.Reached(new NextRung("OVERDUE_1", day("05-05")), "DUE"))
                .containsValue(List.of("ZG-1"));
    }

    @Test
    void recordsEveryRungThatAnOutageHidAndDeliversTheLastAlone() {
        EscalationBatch batch = on("05-20", new DueEscalation.Item(ladder("BEFORE_3", "04-26"), Subjects.item()));
        assertThat(raised(batch))
                .containsExactly(
                        "(BEFORE_3 sfj.handler)",
                        "(BEFORE_3 sfj.second)",
                        "(BEFORE_3 sfj.leader)",
                        "(DUE sfj.handler)",
                        "(DUE sfj.second)",
                        "(OVERDUE_1 sfj.handler)",
                        "(OVERDUE_1 sfj.second)",
                        "(OVERDUE_1 sfj.leader)",
                        "(OVERDUE_1 office.officer)",
                        "OVERDUE_5 sfj.leader",
                        "OVERDUE_5 city.leader");
        assertThat(batch.reached())
                .containsOnlyKeys(new EscalationBatch.Reached(NextRung.of(java.util.Optional.empty()), "OVERDUE_5"));
    }

    @Test
    void tellsOfANewDutyAndArmsTheFirstRungAhead() {
        EscalationBatch batch = on("04-03", duty(null, AssignmentProjection.NEW, "04-03", null));
        assertThat(raised(batch)).containsExactly("NEW gaj.handler");
        assertThat(next(batch)).isEqualTo(new NextRung("BEFORE_1", day("04-30").minusDays(2)));
    }

    @Test
    void doesNotSendTheNewsOfADutyThatIsLateByNow() {
        EscalationBatch batch = on("05-04", duty(null, AssignmentProjection.NEW, "04-03", null));
        assertThat(raised(batch)).containsExactly("(NEW gaj.handler)", "(BEFORE_1 gaj.handler)", "DUE gaj.handler");
    }

    @Test
    void goesOnAfterTheLastRungOfADutyThatIsBack() {
        EscalationBatch late = on("05-05", duty(null, AssignmentProjection.RETURNED, "05-05", "OVERDUE_1"));
        assertThat(raised(late)).containsExactly("RETURNED gaj.handler");
        assertThat(next(late)).isEqualTo(new NextRung("OVERDUE_5", day("05-10")));
        EscalationBatch inTime = on("04-20", duty(null, AssignmentProjection.RETURNED, "04-20", null));
        assertThat(next(inTime).rung()).isEqualTo("BEFORE_1");
    }

    @Test
    void goesOnWithWhatIsAheadWhereThePolicyNoLongerKnowsTheRung() {
        EscalationBatch batch = on("04-20", new DueEscalation.Item(ladder("BEFORE_9", "04-20"), Subjects.item()));
        assertThat(batch.raised()).isEmpty();
        assertThat(next(batch).rung()).isEqualTo("BEFORE_3");
    }

    private EscalationBatch on(String today, DueEscalation one) {
        var ladder = one instanceof DueEscalation.Item ? Subjects.OF_ITEMS : Subjects.OF_DUTIES;
        var conditions = new EscalationBatch.Conditions(
                day(today).atTime(9, 0).atZone(Zones.CITY).toInstant(),
                ladder,
                Subjects.CALENDAR,
                new Recipients(organisation));
        var batch = new EscalationBatch(conditions, Subjects.texts(organisation));
        batch.escalate(one);
        return batch;
    }

    private static Escalation.Ladder ladder(String rung, String on) {
        return new Escalation.Ladder("ZG-1", rung, day(on));
    }

    private static DueEscalation duty(String person, String rung, String on, String raised) {
        return new DueEscalation.Duty(Subjects.duty(person, rung, day(on), raised), Subjects.item());
    }

    private static NextRung next(EscalationBatch batch) {
        return batch.reached().keySet().iterator().next().next();
    }

    /** In brackets what is not delivered. */
    private static List<String> raised(EscalationBatch batch) {
        return batch.raised().stream()
                .map(one -> (one.superseded() ? "(%s %s)" : "%s %s")
                        .formatted(one.alert().rule(), one.alert().recipient()))
                .toList();
    }
}
