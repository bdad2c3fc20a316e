package org.zhenggai.alert.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.List;
import org.zhenggai.alert.Alert;
import org.zhenggai.alert.RaisedAlert;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class AlertMapperTest {

    private static final Instant NOON = Instant.parse("2023-03-15T04:00:00Z");
    private static final PageRequest FIRST = PageRequest.of(0, 50);

    @OnBothDatabases
    void fillsEachInboxLatestFirst(Database database) {
        AlertMapper alerts = empty(database);
        insert(database, one(urged("t1", 1, "sfj.handler")));
        insert(database, one(urged("t2", 1, "gaj.handler")));
        insert(database, one(urged("t3", 1, "sfj.handler")));

        List<Alert> inbox = alerts.inbox("sfj.handler", false, FIRST);
        assertThat(inbox).extracting(Alert::subject).containsExactly("t3", "t1");
        assertThat(inbox.get(0))
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(urged("t3", 1, "sfj.handler"));
        assertThat(alerts.inbox("sfj.handler", false, PageRequest.of(1, 1)))
                .extracting(Alert::subject)
                .containsExactly("t1");
        assertThat(alerts.count("sfj.handler", false, 100)).isEqualTo(2);
        assertThat(alerts.count("sfj.handler", false, 1)).isOne();
        assertThat(alerts.inbox("zjj.handler", false, FIRST)).isEmpty();
    }

    @OnBothDatabases
    void isReadOnceAndByItsRecipientAlone(Database database) {
        AlertMapper alerts = empty(database);
        insert(database, one(urged("t1", 1, "sfj.handler")));
        insert(database, one(urged("t2", 1, "sfj.handler")));
        long id = alerts.inbox("sfj.handler", true, FIRST).get(1).id();

        alerts.read(id, "gaj.handler", NOON);
        assertThat(alerts.find(id, "sfj.handler").readAt()).isNull();
        assertThat(alerts.find(id, "gaj.handler")).isNull();

        alerts.read(id, "sfj.handler", NOON.plusSeconds(60));
        alerts.read(id, "sfj.handler", NOON.plusSeconds(3600));
        assertThat(alerts.find(id, "sfj.handler").readAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(alerts.inbox("sfj.handler", true, FIRST))
                .extracting(Alert::subject)
                .containsExactly("t2");
        assertThat(alerts.count("sfj.handler", true, 100)).isOne();
        assertThat(alerts.count("sfj.handler", false, 100)).isEqualTo(2);
    }

    @OnBothDatabases
    void isRaisedOnceForTheSameCauseAndPerson(Database database) {
        AlertMapper alerts = empty(database);
        insert(database, one(alert("ZG-1", "OVERDUE_1", 1, 0, "sfj.handler")));
        insert(database, one(alert("ZG-1", "OVERDUE_1", 1, 0, "sfj.handler")));
        assertThat(alerts.count("sfj.handler", false, 100)).isOne();
        assertThatCode(() -> {
                    insert(database, one(alert("ZG-1", "OVERDUE_1", 1, 0, "sfj.leader")));
                    insert(database, one(alert("ZG-1", "OVERDUE_1", 1, 1, "sfj.handler")));
                    insert(database, one(alert("ZG-1", "OVERDUE_1", 2, 0, "sfj.handler")));
                    insert(database, one(alert("ZG-1", "OVERDUE_5", 1, 0, "sfj.handler")));
                    insert(database, one(alert("ZG-2", "OVERDUE_1", 1, 0, "sfj.handler")));
                })
                .doesNotThrowAnyException();
        assertThat(alerts.count("sfj.handler", false, 100)).isEqualTo(5);
    }

    @OnBothDatabases
    void isSentOnceAndUnlessItIsSuperseded(Database database) {
        AlertMapper alerts = empty(database);
        insert(
                database,
                List.of(
                        new RaisedAlert(urged("t1", 1, "sfj.handler"), false),
                        new RaisedAlert(urged("t1", 2, "sfj.handler"), true),
                        new RaisedAlert(urged("t1", 3, "sfj.handler"), false)));
        assertThat(alerts.fresh(1)).extracting(Alert::occasion).containsExactly(1);
        long first = alerts.fresh(1).get(0).id();

        assertThat(alerts.take(first, "PLANNED")).isOne();
        assertThat(alerts.take(first, "PLANNED"))
                .as("somebody else has taken it")
                .isZero();
        insert(database, one(urged("t1", 1, "sfj.handler")));
        assertThat(alerts.fresh(9))
                .as("nothing superseded, and nothing a second time")
                .extracting(Alert::occasion)
                .containsExactly(3);
    }

    @OnBothDatabases
    void numbersWhatHappensRepeatedly(Database database) {
        AlertMapper alerts = empty(database);
        assertThat(alerts.lastOccasion("t1", "URGED")).isZero();
        insert(database, one(urged("t1", 2, "sfj.handler")));
        assertThat(alerts.lastOccasion("t1", "URGED")).isEqualTo(2);
        assertThat(alerts.lastOccasion("t1", "REASSIGNED")).isZero();
    }

    @OnBothDatabases
    void tellsWhomARuleToldAboutAnItem(Database database) {
        AlertMapper alerts = empty(database);
        insert(database, one(urged("t1", 2, "sfj.handler")));
        insert(database, one(urged("t1", 1, "sfj.handler")));
        insert(database, one(urged("t1", 1, "sfj.leader")));
        insert(database, one(alert("ZG-1", "OVERDUE_1", 1, 0, "sfj.handler")));

        assertThat(alerts.about("ZG-1", "URGED"))
                .extracting(alert -> alert.occasion() + " " + alert.recipient())
                .containsExactly("1 sfj.handler", "1 sfj.leader", "2 sfj.handler");
        assertThat(alerts.about("ZG-2", "URGED")).isEmpty();
    }

    private static AlertMapper empty(Database database) {
        database.jdbc().update("delete from alert");
        return database.mapper(AlertMapper.class);
    }

    private static void insert(Database database, List<RaisedAlert> raised) {
        new AlertRows(database.jdbc()).insert(raised);
    }

    private static List<RaisedAlert> one(Alert alert) {
        return List.of(new RaisedAlert(alert, false));
    }

    private static Alert urged(String subject, int occasion, String recipient) {
        return alert(subject, "URGED", 1, occasion, recipient);
    }

    private static Alert alert(String subject, String rule, int deadlineVersion, int occasion, String recipient) {
        return new Alert(
                null,
                subject,
                "ZG-1",
                rule,
                Alert.Level.REMINDER,
                deadlineVersion,
                occasion,
                recipient,
                NOON,
                null,
                "请于2023-03-20前办结");
    }
}
