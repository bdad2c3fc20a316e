package org.zhenggai.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.alert.Alert.Level.RED_CARD;
import static org.zhenggai.alert.Alert.Level.REMINDER;
import static org.zhenggai.alert.delivery.KnownPeople.HANDLER;
import static org.zhenggai.alert.delivery.KnownPeople.LEADER;

import java.time.Duration;
import org.zhenggai.alert.channel.Outcome;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** What has waited may have lost its cause or its reader. */
class LastCheckTest {

    @OnBothDatabases
    void whatHasLostItsCauseIsNotSent(Database database) {
        var room = new DeliveryRoom(database);
        long overtaken = room.raised(REMINDER, "已超越", HANDLER).get(0);
        room.superseded(overtaken);
        room.sweep();
        assertThat(room.statuses()).isEmpty();
        assertThat(room.outbox(overtaken)).isEqualTo("VOID");

        room.email.answers(Outcome.tryAgain("timeout"));
        long waiting = room.raised(RED_CARD, "已销号", HANDLER).get(0);
        room.sweep();
        room.superseded(waiting);
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
        room.superseded(gone);
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
}
