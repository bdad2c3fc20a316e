package org.zhenggai.alert.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.zhenggai.alert.Escalation;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.Status;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class DutyLaddersTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 5, 4);
    private static final int MANY = 100;

    @OnBothDatabases
    void findsTheDutiesThatHaveComeToSomethingWithTheirItems(Database database) {
        LadderRows rows = new LadderRows(database);
        rows.item("ZG-1", TODAY);
        rows.duty("t1", "ZG-1", TODAY, "DUE", TODAY);
        rows.duty("t2", "ZG-1", TODAY, "NEW", TODAY.minusDays(3));
        rows.duty("t3", "ZG-1", TODAY, "OVERDUE_1", TODAY.plusDays(1));
        DutyLadders ladders = new DutyLadders(database.jdbc());

        List<DutyLadders.Due> due = database.inTransaction(() -> ladders.due(TODAY, Escalation.Place.FIRST, MANY));
        assertThat(due).extracting(found -> found.duty().taskId()).containsExactly("t2", "t1");
        Escalation.Duty duty = due.get(1).duty();
        assertThat(duty.dueOn()).isEqualTo(TODAY);
        assertThat(duty.unit()).isEqualTo("gaj");
        assertThat(duty.role()).isEqualTo(Role.HANDLER);
        assertThat(duty.dueAt()).isEqualTo(Zones.endOf(TODAY));
        assertThat(duty.rung()).isEqualTo("DUE");
        assertThat(duty.rungOn()).isEqualTo(TODAY);
        assertThat(duty.raised()).isNull();
        LadderMapper one = database.mapper(LadderMapper.class);
        assertThat(duty).as("the same as when it is read alone").isEqualTo(one.duty("t1"));
        assertThat(due.get(1).item()).isEqualTo(one.items(List.of("ZG-1")).get(0));
        assertThat(due.get(1).item().status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(database.inTransaction(() -> ladders.due(TODAY, Escalation.Place.FIRST, 1)))
                .hasSize(1);
    }

    @OnBothDatabases
    void goesOnFromWhereItCame(Database database) {
        LadderRows rows = new LadderRows(database);
        rows.item("ZG-1", TODAY);
        rows.duty("t1", "ZG-1", TODAY, "DUE", TODAY);
        rows.duty("t2", "ZG-1", TODAY, "DUE", TODAY.minusDays(1));
        rows.duty("t3", "ZG-1", TODAY, "DUE", TODAY);
        DutyLadders ladders = new DutyLadders(database.jdbc());

        List<DutyLadders.Due> beyond =
                database.inTransaction(() -> ladders.due(TODAY, new Escalation.Place(TODAY, "t1"), MANY));
        assertThat(beyond).extracting(found -> found.duty().taskId()).containsExactly("t3");
    }

    @OnBothDatabases
    void armsThemForTheNextRung(Database database) {
        LadderRows rows = new LadderRows(database);
        rows.item("ZG-1", TODAY);
        List.of("t1", "t2", "t3").forEach(task -> rows.duty(task, "ZG-1", TODAY, "DUE", TODAY));
        DutyLadders ladders = new DutyLadders(database.jdbc());

        ladders.arm(List.of("t1", "t3"), "OVERDUE_1", TODAY.plusDays(1), "DUE");
        assertThat(rows.all("select concat(rung, ' ', rung_on, ' ', coalesce(raised, '-')) from assignment"
                        + " order by task_id"))
                .containsExactly("OVERDUE_1 2023-05-05 DUE", "DUE 2023-05-04 -", "OVERDUE_1 2023-05-05 DUE");
    }

    @OnBothDatabases
    void skipsWhatAnotherNodeIsClimbing(Database database) {
        LadderRows rows = new LadderRows(database);
        rows.item("ZG-1", TODAY);
        rows.duty("t1", "ZG-1", TODAY, "DUE", TODAY.minusDays(1));
        rows.duty("t2", "ZG-1", TODAY, "DUE", TODAY);
        DutyLadders ladders = new DutyLadders(database.jdbc());

        database.transactions().executeWithoutResult(held -> {
            assertThat(tasks(ladders, 1)).containsExactly("t1");
            List<String> others = CompletableFuture.supplyAsync(
                            () -> database.inTransaction(() -> tasks(ladders, MANY)))
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
            // H2 locks whatever it has sorted; what is left is found by the next sweep.
            assertThat(others).isEqualTo(database.isMariaDb() ? List.of("t2") : List.of());
        });
    }

    /** A step that is being done holds its item, and need not wait for a sweep. */
    @OnBothDatabases
    void leavesTheItemToWhoeverNeedsIt(Database database) {
        LadderRows rows = new LadderRows(database);
        rows.item("ZG-1", TODAY);
        rows.duty("t1", "ZG-1", TODAY, "DUE", TODAY);
        DutyLadders ladders = new DutyLadders(database.jdbc());

        database.transactions().executeWithoutResult(held -> {
            assertThat(tasks(ladders, MANY)).containsExactly("t1");
            assertThat(CompletableFuture.supplyAsync(() -> database.inTransaction(() -> database.jdbc()
                                    .update("update supervised_item set percent = 50 where code = 'ZG-1'")))
                            .orTimeout(10, TimeUnit.SECONDS)
                            .join())
                    .isOne();
        });
    }

    private static List<String> tasks(DutyLadders ladders, int most) {
        return ladders.due(TODAY, Escalation.Place.FIRST, most).stream()
                .map(due -> due.duty().taskId())
                .toList();
    }
}
