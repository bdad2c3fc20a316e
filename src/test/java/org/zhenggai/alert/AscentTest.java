package org.zhenggai.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.alert.Subjects.day;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.Duties;

/** What a ladder raises and what it waits for next, for something due on 4 May, the day after the holidays. */
class AscentTest {

    private final SmallOrganisation organisation = new SmallOrganisation();

    @Test
    void raisesTheRungOfTheDayAndWaitsForTheNext() {
        Ascent ascent = on("05-04", new OnLadder.Item(ladder("DUE", "05-04"), Subjects.item()));
        assertThat(raised(ascent)).containsExactly("DUE sfj.handler", "DUE sfj.second");
        assertThat(ascent.reached())
                .containsOnlyKeys(new Ascent.Reached(new Armed("OVERDUE_1", day("05-05")), "DUE"))
                .containsValue(List.of("ZG-1"));
    }

    @Test
    void recordsEveryRungThatAnOutageHidAndDeliversTheLastAlone() {
        Ascent ascent = on("05-20", new OnLadder.Item(ladder("BEFORE_3", "04-26"), Subjects.item()));
        assertThat(raised(ascent))
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
        assertThat(ascent.reached())
                .containsOnlyKeys(new Ascent.Reached(Armed.of(java.util.Optional.empty()), "OVERDUE_5"));
    }

    @Test
    void tellsOfANewDutyAndArmsTheFirstRungAhead() {
        Ascent ascent = on("04-03", duty(null, Duties.NEW, "04-03", null));
        assertThat(raised(ascent)).containsExactly("NEW gaj.handler");
        assertThat(armed(ascent)).isEqualTo(new Armed("BEFORE_1", day("04-30").minusDays(2)));
    }

    @Test
    void doesNotSendTheNewsOfADutyThatIsLateByNow() {
        Ascent ascent = on("05-04", duty(null, Duties.NEW, "04-03", null));
        assertThat(raised(ascent)).containsExactly("(NEW gaj.handler)", "(BEFORE_1 gaj.handler)", "DUE gaj.handler");
    }

    @Test
    void goesOnAfterTheLastRungOfADutyThatIsBack() {
        Ascent late = on("05-05", duty(null, Duties.RETURNED, "05-05", "OVERDUE_1"));
        assertThat(raised(late)).containsExactly("RETURNED gaj.handler");
        assertThat(armed(late)).isEqualTo(new Armed("OVERDUE_5", day("05-10")));
        Ascent inTime = on("04-20", duty(null, Duties.RETURNED, "04-20", null));
        assertThat(armed(inTime).rung()).isEqualTo("BEFORE_1");
    }

    @Test
    void goesOnWithWhatIsAheadWhereThePolicyNoLongerKnowsTheRung() {
        Ascent ascent = on("04-20", new OnLadder.Item(ladder("BEFORE_9", "04-20"), Subjects.item()));
        assertThat(ascent.raised()).isEmpty();
        assertThat(armed(ascent).rung()).isEqualTo("BEFORE_3");
    }

    private Ascent on(String today, OnLadder one) {
        var ladder = one instanceof OnLadder.Item ? Subjects.OF_ITEMS : Subjects.OF_DUTIES;
        var conditions = new Ascent.Conditions(
                day(today).atTime(9, 0).atZone(Zones.CITY).toInstant(),
                ladder,
                Subjects.CALENDAR,
                new Recipients(organisation));
        var ascent = new Ascent(conditions, Subjects.texts(organisation));
        ascent.climb(one);
        return ascent;
    }

    private static Watched.Ladder ladder(String rung, String on) {
        return new Watched.Ladder("ZG-1", rung, day(on));
    }

    private static OnLadder duty(String person, String rung, String on, String raised) {
        return new OnLadder.Duty(Subjects.duty(person, rung, day(on), raised), Subjects.item());
    }

    private static Armed armed(Ascent ascent) {
        return ascent.reached().keySet().iterator().next().armed();
    }

    /** In brackets what is not delivered. */
    private static List<String> raised(Ascent ascent) {
        return ascent.raised().stream()
                .map(one -> (one.superseded() ? "(%s %s)" : "%s %s")
                        .formatted(one.alert().rule(), one.alert().recipient()))
                .toList();
    }
}
