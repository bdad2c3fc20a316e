package org.zhenggai.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.alert.Alert.Level.RED_CARD;
import static org.zhenggai.alert.Alert.Level.REMINDER;
import static org.zhenggai.alert.Alert.Level.YELLOW_CARD;
import static org.zhenggai.alert.delivery.KnownPeople.HANDLER;
import static org.zhenggai.alert.delivery.KnownPeople.LEADER;

import org.zhenggai.alert.Preference;
import org.zhenggai.alert.channel.ChannelName;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** One message a day. */
class DigestsTest {

    @OnBothDatabases
    void aLeaderGetsOneMessageADay(Database database) {
        var room = new DeliveryRoom(database);
        room.raised(REMINDER, "其一", LEADER);
        room.sweep();
        room.sweepAt("2023-03-01T15:00:00+08:00");
        room.raised(YELLOW_CARD, "其二（示例）", LEADER);
        room.sweepAt("2023-03-02T08:29:00+08:00");
        assertThat(room.email.sent).isEmpty();

        room.sweepAt("2023-03-02T08:30:00+08:00");
        room.raised(REMINDER, "其三", LEADER);
        room.sweep();
        assertThat(room.email.sent).singleElement().satisfies(message -> {
            assertThat(message.subject()).isEqualTo("【整改督办】今日提醒汇总（2 条）（示例）");
            assertThat(message.plain()).contains("1. 其一", "2. 其二（示例）");
        });

        room.sweepAt("2023-03-03T08:30:00+08:00");
        assertThat(room.email.texts()).containsExactly("其一", "其二（示例）", "其三");
    }

    @OnBothDatabases
    void aDigestThatIsBeingSentTakesNothingMore(Database database) {
        var room = new DeliveryRoom(database);
        room.raised(REMINDER, "其一", LEADER);
        room.sweep();
        database.jdbc().update("update delivery set attempts = 1, claimed_until = '2099-01-01 00:00:00'");
        room.raised(REMINDER, "其二", LEADER);
        room.sweep();
        assertThat(room.statuses()).hasSize(2);
        room.sweepAt("2023-03-03T08:30:00+08:00");
        assertThat(room.email.texts()).containsExactly("其二");
    }

    @OnBothDatabases
    void aRedCardReachesALeaderAtOnce(Database database) {
        var room = new DeliveryRoom(database);
        room.raised(RED_CARD, "红牌", LEADER);
        room.sweep();
        assertThat(room.email.texts()).containsExactly("红牌");
    }

    @OnBothDatabases
    void whoeverWantsNoDigestGetsNoneAndWhoeverWantsOneDoes(Database database) {
        var room = new DeliveryRoom(database);
        room.prefers(LEADER, new Preference(ChannelName.EMAIL, true, null, null, false));
        room.prefers(HANDLER, new Preference(ChannelName.EMAIL, true, null, null, true));
        room.raised(REMINDER, "给领导", LEADER);
        room.raised(REMINDER, "给承办人", HANDLER);
        room.sweep();
        assertThat(room.email.texts()).containsExactly("给领导");
    }
}
