package org.zhenggai.alert.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.alert.ladder.Subjects.DUE;
import static org.zhenggai.alert.ladder.Subjects.day;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.zhenggai.alert.persistence.LadderMapper;
import org.zhenggai.alert.persistence.LadderRows;
import org.zhenggai.platform.sweep.Sweep;
import org.zhenggai.support.Database;
import org.zhenggai.support.MovableClock;
import org.zhenggai.support.OnBothDatabases;

/** Sweeps over tables, by a clock that stands: due on 4 May, the day after the holidays. */
class EscalateLaddersTest {

    private static final String RULES =
            "select concat(rule, case when outbox = 'SUPERSEDED' then ' superseded' else '' end) from alert order by id";

    private final MovableClock clock = MovableClock.at("2023-05-04T09:00:00+08:00");

    @OnBothDatabases
    void climbsDayByDayEachRungOnce(Database database) {
        LadderRows rows = oneItem(database, "BEFORE_3", "04-26");
        Sweep items = items(database);
        clock.set(day("04-25")
                .atTime(9, 0)
                .atZone(org.zhenggai.platform.time.Zones.CITY)
                .toInstant());
        for (int day = 0; day < 30; day++) {
            items.sweep();
            items.sweep();
            clock.advance(Duration.ofDays(1));
        }
        assertThat(rows.all("select concat(rule, ' ', date(raised_at)) from alert where recipient in"
                        + " ('sfj.leader', 'sfj.handler') group by rule, raised_at order by raised_at"))
                .containsExactly(
                        "BEFORE_3 2023-04-26", "DUE 2023-05-04", "OVERDUE_1 2023-05-05", "OVERDUE_5 2023-05-10");
        assertThat(rows.one("select count(*) from alert where outbox = 'NEW'"))
                .isEqualTo(rows.one("select count(*) from alert"));
        assertThat(rows.one("select rung from item_ladder")).isEqualTo("END");
    }

    @OnBothDatabases
    void recordsEveryRungOfAnOutageAndSendsTheLast(Database database) {
        LadderRows rows = oneItem(database, "BEFORE_3", "04-26");
        clock.set(clock.instant().plus(Duration.ofDays(40)));
        assertThat(items(database).sweep()).isEqualTo(11);
        assertThat(rows.all("select distinct rule from alert where outbox = 'NEW'"))
                .containsExactly("OVERDUE_5");
        assertThat(rows.one("select count(distinct rule) from alert where outbox = 'SUPERSEDED'"))
                .isEqualTo("3");
        assertThat(items(database).sweep()).isZero();
    }

    @OnBothDatabases
    void raisesNothingTwiceWhenTheClockJumpsBack(Database database) {
        LadderRows rows = oneItem(database, "DUE", "05-04");
        clock.set(day("05-04")
                .atTime(0, 30)
                .atZone(org.zhenggai.platform.time.Zones.CITY)
                .toInstant());
        assertThat(items(database).sweep()).isEqualTo(2);
        clock.advance(Duration.ofHours(-1));
        assertThat(items(database).sweep()).isZero();
        clock.advance(Duration.ofHours(2));
        assertThat(items(database).sweep()).isZero();
        assertThat(rows.all(RULES)).containsExactly("DUE", "DUE");
    }

    @OnBothDatabases
    void worksThroughMoreThanOneBatchWithAsManyNodesAsSweep(Database database) {
        LadderRows rows = oneItem(database, "DUE", "05-04");
        for (int no = 1; no <= 2300; no++) {
            rows.duty("t" + no, "ZG-1", DUE, no % 2 == 0 ? "DUE" : "NEW", day("05-04"));
        }
        List<Sweep> nodes = List.of(duties(database), duties(database), duties(database));
        int raised = nodes.stream().map(node -> CompletableFuture.supplyAsync(node::sweep)).toList().stream()
                .mapToInt(CompletableFuture::join)
                .sum();
        // A new one opened a month ago has passed the day before as well: three of its, one of each other.
        assertThat(raised).isEqualTo(1150 * 3 + 1150);
        assertThat(rows.one("select count(*) from alert")).isEqualTo(String.valueOf(raised));
        assertThat(rows.one("select count(distinct subject) from alert where rule = 'DUE'"))
                .isEqualTo("2300");
        assertThat(rows.one("select count(*) from alert where outbox = 'NEW'")).isEqualTo("2300");
        assertThat(rows.all("select distinct concat(rung, ' ', rung_on, ' ', raised) from assignment"))
                .containsExactly("OVERDUE_1 2023-05-05 DUE");
    }

    @OnBothDatabases
    void raisesWhatHasComeDueAmongManyInOneSweepAndNothingInTheNext(Database database) {
        LadderRows rows = oneItem(database, "DUE", "05-05");
        rows.duties("due", 10_000, "ZG-1", DUE, "DUE", day("05-04"));
        rows.duties("later", 90_000, "ZG-1", day("06-30"), "BEFORE_3", day("06-27"));
        Sweep duties = duties(database);
        assertThat(duties.sweep()).isEqualTo(10_000);
        assertThat(duties.sweep()).isZero();
        assertThat(rows.one("select count(distinct subject) from alert where rule = 'DUE' and outbox = 'NEW'"))
                .isEqualTo("10000");
        assertThat(rows.one("select count(*) from assignment where rung = 'BEFORE_3'"))
                .isEqualTo("90000");
    }

    private static LadderRows oneItem(Database database, String rung, String on) {
        LadderRows rows = new LadderRows(database);
        rows.item("ZG-1", DUE);
        database.mapper(LadderMapper.class).putUp("ZG-1", rung, day(on));
        return rows;
    }

    private Sweep items(Database database) {
        return Climbing.items(database, clock);
    }

    private Sweep duties(Database database) {
        return Climbing.duties(database, clock);
    }
}
