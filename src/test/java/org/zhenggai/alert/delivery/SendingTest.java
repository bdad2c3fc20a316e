package org.zhenggai.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhenggai.alert.Alert.Level.RED_CARD;
import static org.zhenggai.alert.Alert.Level.REMINDER;
import static org.zhenggai.alert.delivery.KnownPeople.HANDLER;

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
