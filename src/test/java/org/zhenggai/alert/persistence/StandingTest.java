package org.zhenggai.alert.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.zhenggai.alert.Alert;
import org.zhenggai.alert.RaisedAlert;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** An alert outlives its cause; whoever reads it then is told so. */
class StandingTest {

    private static final LocalDate DUE = LocalDate.of(2023, 5, 4);
    private static final Instant RAISED = Instant.parse("2023-05-04T01:00:00Z");

    @OnBothDatabases
    void standsWhileItsCauseDoes(Database database) {
        AlertMapper alerts = underWay(database);
        assertThat(standing(database, "ZG-1", "DUE")).isNull();
        assertThat(standing(database, "t1", "DUE")).isNull();
        assertThat(alerts.standings(ids(database))).isEmpty();
    }

    @OnBothDatabases
    void isPointlessOnceTheItemHasEnded(Database database) {
        AlertMapper alerts = underWay(database);
        for (String ended : List.of("CLOSED", "WITHDRAWN")) {
            database.jdbc().update("update supervised_item set status = ?", ended);
            database.jdbc().update("delete from assignment where task_id = 't1'");
            assertThat(standing(database, "ZG-1", "DUE")).isEqualTo(ended);
            assertThat(standing(database, "t1", "DUE")).isEqualTo(ended);
            assertThat(standing(database, "t1", "URGED")).as("somebody's word").isNull();
            assertThat(alerts.standings(ids(database)))
                    .extracting(AlertMapper.Standing::voidReason)
                    .isNotEmpty()
                    .containsOnly(ended);
        }
    }

    @OnBothDatabases
    void isPointlessOnceTheDutyIsDone(Database database) {
        underWay(database);
        database.jdbc().update("delete from assignment where task_id = 't1'");
        assertThat(standing(database, "t1", "NEW")).isEqualTo("DONE");
        assertThat(standing(database, "t1", "DUE")).isEqualTo("DONE");
        assertThat(standing(database, "ZG-1", "DUE")).isNull();
    }

    @OnBothDatabases
    void isPointlessOnceThereIsAnotherDeadlineForWhatHangsOnIt(Database database) {
        underWay(database);
        database.jdbc().update("update supervised_item set deadline_version = 2");
        assertThat(standing(database, "ZG-1", "DUE")).isEqualTo("EXTENDED");
        assertThat(standing(database, "t1", "DUE")).isEqualTo("EXTENDED");
        assertThat(standing(database, "t1", "NEW")).as("still owed").isNull();
        assertThat(standing(database, "t2", "DUE")).as("beside the life").isNull();
    }

    @OnBothDatabases
    void belongsToARoundThatIsOver(Database database) {
        underWay(database);
        database.jdbc().update("update supervised_item set deadline_version = 2, dispatched_on = '2024-01-08'");
        assertThat(standing(database, "ZG-1", "DUE")).isEqualTo("CLOSED");
    }

    @OnBothDatabases
    void ofALookBackOutlivesTheClosing(Database database) {
        underWay(database);
        database.jdbc().update("update supervised_item set status = 'CLOSED'");
        assertThat(standing(database, "t2", "DUE")).isNull();
    }

    private static AlertMapper underWay(Database database) {
        LadderRows rows = new LadderRows(database);
        rows.item("ZG-1", DUE);
        rows.duty("t1", "ZG-1", DUE, "OVERDUE_1", DUE.plusDays(1));
        rows.duty("t2", "ZG-1", DUE, "OVERDUE_1", DUE.plusDays(1));
        database.jdbc().update("update assignment set step = 'Task_LookBack' where task_id = 't2'");
        new AlertRows(database.jdbc())
                .insert(List.of(
                        raised("ZG-1", "DUE"),
                        raised("t1", "DUE"),
                        raised("t1", "NEW"),
                        raised("t1", "URGED"),
                        raised("t2", "DUE")));
        return database.mapper(AlertMapper.class);
    }

    private static RaisedAlert raised(String subject, String rule) {
        return new RaisedAlert(
                new Alert(
                        null, subject, "ZG-1", rule, Alert.Level.REMINDER, 1, 0, "sfj.handler", RAISED, null, "请抓紧办理"),
                false);
    }

    private static String standing(Database database, String subject, String rule) {
        Long id = database.jdbc()
                .queryForObject("select id from alert where subject = ? and rule = ?", Long.class, subject, rule);
        return database.mapper(AlertMapper.class).standing(id);
    }

    private static List<Long> ids(Database database) {
        return database.jdbc()
                .queryForList("select id from alert where subject in ('ZG-1', 't1') and rule <> 'URGED'", Long.class);
    }
}
