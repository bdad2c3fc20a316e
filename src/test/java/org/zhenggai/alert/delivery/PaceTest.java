package org.zhenggai.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.alert.Alert.Level.RED_CARD;
import static org.zhenggai.alert.Alert.Level.REMINDER;
import static org.zhenggai.alert.delivery.KnownPeople.HANDLER;

import java.time.Duration;
import org.zhenggai.alert.channel.Outcome;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** A channel is spared. */
class PaceTest {

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
}
