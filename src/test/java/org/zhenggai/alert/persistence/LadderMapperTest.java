package org.zhenggai.alert.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.zhenggai.alert.Escalation;
import org.zhenggai.rectification.Status;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class LadderMapperTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 5, 4);
    private static final int MANY = 100;

    @OnBothDatabases
    void putsUpArmsAndTakesDownTheLadderOfAnItem(Database database) {
        LadderRows rows = new LadderRows(database);
        rows.item("ZG-1", TODAY);
        LadderMapper ladders = database.mapper(LadderMapper.class);
        ladders.putUp("ZG-1", "DUE", TODAY);
        ladders.putUp("ZG-2", "BEFORE_1", TODAY.minusDays(1));
        assertThat(database.inTransaction(() -> ladders.ladders(TODAY, Escalation.Place.FIRST, MANY)))
                .containsExactly(
                        new Escalation.Ladder("ZG-2", "BEFORE_1", TODAY.minusDays(1)),
                        new Escalation.Ladder("ZG-1", "DUE", TODAY));
        assertThat(ladders.items(List.of("ZG-1"))).singleElement().satisfies(item -> {
            assertThat(item.status()).isEqualTo(Status.IN_PROGRESS);
            assertThat(item.deadline()).isEqualTo(TODAY);
            assertThat(item.leader()).isEqualTo("sfj.leader");
        });

        ladders.armItems(List.of("ZG-1"), "OVERDUE_1", TODAY.plusDays(1));
        ladders.takeDown("ZG-2");
        assertThat(rows.all("select concat(item_code, ' ', rung) from item_ladder"))
                .containsExactly("ZG-1 OVERDUE_1");
        assertThat(database.inTransaction(() -> ladders.ladders(TODAY, Escalation.Place.FIRST, MANY)))
                .isEmpty();
    }

    @OnBothDatabases
    void goesOnFromWhereItCame(Database database) {
        new LadderRows(database);
        LadderMapper ladders = database.mapper(LadderMapper.class);
        ladders.putUp("ZG-1", "DUE", TODAY);
        ladders.putUp("ZG-2", "DUE", TODAY.minusDays(1));
        ladders.putUp("ZG-3", "DUE", TODAY);

        List<String> beyond =
                database.inTransaction(() -> ladders.ladders(TODAY, new Escalation.Place(TODAY, "ZG-1"), MANY).stream()
                        .map(Escalation.Ladder::item)
                        .toList());
        assertThat(beyond).containsExactly("ZG-3");
    }

    @OnBothDatabases
    void armsDutiesForTheNextRungOrForAnotherDate(Database database) {
        LadderRows rows = new LadderRows(database);
        rows.duty("t1", "ZG-1", TODAY, "DUE", TODAY);
        rows.duty("t2", "ZG-1", TODAY, "NEW", TODAY);
        LadderMapper ladders = database.mapper(LadderMapper.class);

        new DutyLadders(database.jdbc()).arm(List.of("t1"), "OVERDUE_1", TODAY.plusDays(1), "DUE");
        assertThat(ladders.duty("t1").raised()).isEqualTo("DUE");
        ladders.rearmDuty("t1", "BEFORE_1", TODAY.plusDays(20));
        ladders.rearmDuty("t2", "BEFORE_1", TODAY.plusDays(20));
        assertThat(ladders.duty("t1").raised()).as("begins anew").isNull();
        assertThat(rows.all("select concat(rung, ' ', rung_on) from assignment order by task_id"))
                .as("the news that a duty is there is not lost")
                .containsExactly("BEFORE_1 2023-05-24", "NEW 2023-05-04");
    }

    @OnBothDatabases
    void skipsWhatAnotherNodeIsClimbing(Database database) {
        new LadderRows(database);
        LadderMapper ladders = database.mapper(LadderMapper.class);
        ladders.putUp("ZG-1", "DUE", TODAY.minusDays(1));
        ladders.putUp("ZG-2", "DUE", TODAY);

        database.transactions().executeWithoutResult(held -> {
            assertThat(ladders.ladders(TODAY, Escalation.Place.FIRST, 1))
                    .extracting(Escalation.Ladder::item)
                    .containsExactly("ZG-1");
            var other = CompletableFuture.supplyAsync(
                    () -> database.inTransaction(() -> ladders.ladders(TODAY, Escalation.Place.FIRST, MANY).stream()
                            .map(Escalation.Ladder::item)
                            .toList()));
            List<String> climbed = other.orTimeout(10, TimeUnit.SECONDS).join();
            // H2 locks whatever it has sorted; what is left is found by the next sweep.
            assertThat(climbed).isEqualTo(database.isMariaDb() ? List.of("ZG-2") : List.of());
        });
    }
}
