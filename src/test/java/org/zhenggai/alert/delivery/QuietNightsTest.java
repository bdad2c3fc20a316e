package org.zhenggai.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.alert.Alert.Level.RED_CARD;
import static org.zhenggai.alert.Alert.Level.REMINDER;
import static org.zhenggai.alert.Alert.Level.YELLOW_CARD;
import static org.zhenggai.alert.delivery.KnownPeople.HANDLER;

import java.time.LocalTime;
import org.zhenggai.alert.Preference;
import org.zhenggai.alert.channel.ChannelName;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** Nobody is written to at night. */
class QuietNightsTest {

    @OnBothDatabases
    void theNightIsQuiet(Database database) {
        var room = new DeliveryRoom(database);
        room.wecom.configured = true;
        room.raised(RED_CARD, "红牌", HANDLER);
        room.sweepAt("2023-03-01T21:30:00+08:00");
        room.sweepAt("2023-03-02T07:29:00+08:00");
        assertThat(room.email.sent).isEmpty();
        assertThat(room.wecom.sent).isEmpty();
        room.sweepAt("2023-03-02T07:30:00+08:00");
        assertThat(room.email.texts()).containsExactly("红牌");
        assertThat(room.wecom.texts()).containsExactly("红牌");
    }

    @OnBothDatabases
    void urgentMessagesBreakTheNightWhereTheOfficeSaysSo(Database database) {
        var room = new DeliveryRoom(database, DeliveryRoom.settings(true));
        room.raised(YELLOW_CARD, "黄牌", HANDLER);
        room.raised(RED_CARD, "红牌", HANDLER);
        room.sweepAt("2023-03-01T23:00:00+08:00");
        assertThat(room.email.texts()).containsExactly("红牌");
    }

    @OnBothDatabases
    void hoursOfOnesOwnHoldBackWhatTheUsualOnesWouldNot(Database database) {
        var room = new DeliveryRoom(database);
        room.prefers(HANDLER, new Preference(ChannelName.EMAIL, true, LocalTime.of(8, 0), LocalTime.of(12, 15), null));
        room.raised(REMINDER, "提醒", HANDLER);
        room.sweep();
        assertThat(room.email.sent).isEmpty();
        room.sweepAt("2023-03-01T12:15:00+08:00");
        assertThat(room.email.texts()).containsExactly("提醒");
    }

    @OnBothDatabases
    void whatHasWaitedIntoTheNightWaitsOnAndThatIsNoAttempt(Database database) {
        var room = new DeliveryRoom(database);
        room.email.perMinute = 1;
        room.raised(REMINDER, "其一", HANDLER);
        room.raised(REMINDER, "其二", HANDLER);
        room.sweepAt("2023-03-01T20:59:30+08:00");
        room.sweepAt("2023-03-01T21:00:30+08:00");
        assertThat(room.email.texts()).containsExactly("其一");
        room.sweepAt("2023-03-02T07:30:00+08:00");
        assertThat(room.email.texts()).containsExactly("其一", "其二");
        assertThat(database.jdbc().queryForList("select attempts from delivery", Integer.class))
                .containsExactly(1, 1);
    }
}
