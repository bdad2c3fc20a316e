package org.zhenggai.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhenggai.alert.Alert.Level.RED_CARD;
import static org.zhenggai.alert.Alert.Level.REMINDER;
import static org.zhenggai.alert.delivery.KnownPeople.HANDLER;
import static org.zhenggai.alert.delivery.KnownPeople.LEADER;

import java.time.Duration;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.zhenggai.alert.channel.Message;
import org.zhenggai.alert.channel.Outcome;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** At least once, and as a rule once, whatever fails or dies. */
@ExtendWith(OutputCaptureExtension.class)
class SendingTest {

    @OnBothDatabases
    void aFailureIsTriedAgainUnderTheSameKey(Database database) {
        var room = new DeliveryRoom(database);
        room.email.answers(Outcome.tryAgain("timeout"));
        room.raised(REMINDER, "提醒", HANDLER);
        room.sweep();
        assertThat(room.delivery())
                .containsEntry("status", "PENDING")
                .containsEntry("last_error", "timeout")
                .containsEntry("attempts", 1);
        room.clock.advance(Duration.ofSeconds(59));
        room.sweep();
        assertThat(room.email.sent).hasSize(1);
        room.clock.advance(Duration.ofSeconds(1));
        room.sweep();
        assertThat(room.email.sent).hasSize(2);
        assertThat(room.email.sent.stream().map(Message::key).distinct()).hasSize(1);
        assertThat(room.delivery()).containsEntry("status", "SENT").containsEntry("last_error", null);
    }

    @OnBothDatabases
    void theOtherSideIsWaitedForAsLongAsItAsks(Database database) {
        var room = new DeliveryRoom(database);
        room.email.answers(new Outcome.TryAgain("HTTP 429", room.clock.instant().plus(Duration.ofMinutes(10))));
        room.raised(REMINDER, "提醒", HANDLER);
        room.sweep();
        room.clock.advance(Duration.ofMinutes(9));
        room.sweep();
        assertThat(room.email.sent).hasSize(1);
        room.clock.advance(Duration.ofMinutes(1));
        room.sweep();
        assertThat(room.email.sent).hasSize(2);
    }

    @OnBothDatabases
    void aChannelInTroubleIsAskedOnceASweep(Database database) {
        var room = new DeliveryRoom(database);
        room.email.answers(Outcome.tryAgain("no connection"));
        for (int i = 0; i < 5; i++) {
            room.raised(REMINDER, "提醒" + i, HANDLER);
        }
        room.sweep();
        assertThat(room.email.sent).hasSize(1);
        assertThat(database.jdbc().queryForObject("select sum(attempts) from delivery", Integer.class))
                .isOne();
    }

    @OnBothDatabases
    void aBugOfAChannelIsAFailureLikeAnyOtherAndTheLogDoesNotRepeatWhatItSays(
            Database database, CapturedOutput output) {
        var room = new DeliveryRoom(database);
        room.email.stumbles();
        room.raised(REMINDER, "提醒", HANDLER);
        room.sweep();
        assertThat(room.delivery())
                .containsEntry("status", "PENDING")
                .containsEntry("last_error", "IllegalStateException");
        assertThat(output)
                .contains("failed with java.lang.IllegalStateException")
                .doesNotContain("no table shall hold")
                .doesNotContain("example.org")
                .doesNotContain("提醒");
    }

    @OnBothDatabases
    void afterTheLastAttemptItIsADeadLetter(Database database) {
        var room = new DeliveryRoom(database);
        room.raised(RED_CARD, "红牌", HANDLER);
        for (int i = 0; i < 14; i++) {
            room.email.answers(Outcome.tryAgain("timeout"));
        }
        for (int i = 0; i < 60; i++) {
            room.sweep();
            room.clock.advance(Duration.ofHours(1));
        }
        assertThat(room.email.sent).hasSize(14);
        assertThat(room.delivery())
                .containsEntry("status", "DEAD")
                .containsEntry("attempts", 14)
                .containsEntry("last_error", "timeout");
    }

    @OnBothDatabases
    void whatCannotBeDeliveredIsADeadLetterAtOnce(Database database) {
        var room = new DeliveryRoom(database);
        room.email.answers(Outcome.undeliverable("SMTP 550"));
        room.raised(RED_CARD, "红牌", HANDLER);
        room.raised(RED_CARD, "另一张", HANDLER);
        room.sweep();
        assertThat(room.statuses()).containsExactly("DEAD", "SENT");
    }

    @OnBothDatabases
    void aMinuteTakesNoMoreThanTheChannelAllowsFromAllNodesTogether(Database database) {
        var room = new DeliveryRoom(database);
        room.email.perMinute = 3;
        for (int i = 0; i < 5; i++) {
            room.raised(REMINDER, "提醒" + i, HANDLER);
        }
        room.worker().sweep();
        room.worker().sweep();
        assertThat(room.email.sent).hasSize(3);
        room.clock.advance(Duration.ofSeconds(60));
        room.sweep();
        assertThat(room.email.sent).hasSize(5);
    }

    @OnBothDatabases
    void urgentMessagesGoFirst(Database database) {
        var room = new DeliveryRoom(database);
        room.email.perMinute = 1;
        room.raised(REMINDER, "提醒", HANDLER);
        room.raised(RED_CARD, "红牌", HANDLER);
        room.sweep();
        assertThat(room.email.texts()).containsExactly("红牌");
    }

    @OnBothDatabases
    void whatHasLostItsCauseIsNotSent(Database database) {
        var room = new DeliveryRoom(database);
        room.voided(room.raised(REMINDER, "已超越", HANDLER).get(0), "OVERDUE_5");
        room.sweep();
        assertThat(room.statuses()).isEmpty();

        room.email.answers(Outcome.tryAgain("timeout"));
        long waiting = room.raised(RED_CARD, "已销号", HANDLER).get(0);
        room.sweep();
        room.voided(waiting, null);
        room.clock.advance(Duration.ofMinutes(5));
        room.sweep();
        assertThat(room.email.sent).hasSize(1);
        assertThat(room.delivery())
                .containsEntry("status", "VOID")
                .containsEntry("void_reason", "SUPERSEDED")
                .containsEntry("attempts", 1);
    }

    @OnBothDatabases
    void aDigestLeavesOutWhatHasLostItsCause(Database database) {
        var room = new DeliveryRoom(database);
        long gone = room.raised(REMINDER, "已撤", LEADER).get(0);
        room.raised(REMINDER, "仍在", LEADER);
        room.sweep();
        room.voided(gone, "CLOSED");
        room.sweepAt("2023-03-02T08:30:00+08:00");
        assertThat(room.email.texts()).containsExactly("仍在");
    }

    @OnBothDatabases
    void whoeverIsGoneOrUnreachableMeanwhileIsNotWrittenTo(Database database) {
        var room = new DeliveryRoom(database);
        room.raised(REMINDER, "提醒", LEADER);
        room.sweep();
        room.forgetAddress(LEADER);
        room.sweepAt("2023-03-02T08:30:00+08:00");
        assertThat(room.email.sent).isEmpty();
        assertThat(room.delivery()).containsEntry("status", "VOID").containsEntry("void_reason", "NO_ADDRESS");
    }

    @OnBothDatabases
    void aNodeThatDiesAfterSendingIsRepeatedOnceUnderTheSameKey(Database database) {
        var room = new DeliveryRoom(database);
        room.email.diesAfterSending();
        room.raised(REMINDER, "提醒", HANDLER);
        var dying = room.worker();
        assertThatThrownBy(dying::sweep).isInstanceOf(RecordingChannel.Killed.class);

        room.sweep();
        assertThat(room.email.sent).as("held by the dead node's lease").hasSize(1);
        room.clock.advance(Duration.ofMinutes(5));
        room.sweep();
        room.clock.advance(Duration.ofDays(1));
        room.sweep();
        assertThat(room.email.sent).hasSize(2);
        assertThat(room.email.sent.get(1)).isEqualTo(room.email.sent.get(0));
        assertThat(room.delivery()).containsEntry("status", "SENT").containsEntry("attempts", 2);
    }
}
