package org.zhenggai.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.alert.Alert.Level.RED_CARD;
import static org.zhenggai.alert.Alert.Level.REMINDER;
import static org.zhenggai.alert.Alert.Level.YELLOW_CARD;
import static org.zhenggai.alert.delivery.KnownPeople.HANDLER;
import static org.zhenggai.alert.delivery.KnownPeople.LEADER;
import static org.zhenggai.alert.delivery.KnownPeople.LEFT;
import static org.zhenggai.alert.delivery.KnownPeople.OFFICER;

import java.time.LocalTime;
import org.zhenggai.alert.channel.ChannelName;
import org.zhenggai.alert.channel.Message;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** Who is told what, where and when. */
class DeliverAlertsTest {

    private static final Preference OFF = new Preference(ChannelName.EMAIL, false, null, null, null);

    @OnBothDatabases
    void anAlertReachesItsRecipientByMail(Database database) {
        var room = new DeliveryRoom(database);
        room.raised(REMINDER, "【示例】ZG-2022-0703：距时限还有 3 个工作日。", HANDLER);
        room.sweep();

        assertThat(room.email.sent).singleElement().satisfies(message -> {
            assertThat(message.to()).isEqualTo("sfj.handler@example.org");
            assertThat(message.subject()).isEqualTo("【整改督办】提醒：ZG-2022-0703（示例）");
            assertThat(message.entries())
                    .containsExactly(new Message.Entry(
                            "【示例】ZG-2022-0703：距时限还有 3 个工作日。", "http://localhost:8080/items/ZG-2022-0703"));
        });
        assertThat(room.delivery())
                .containsEntry("channel", "EMAIL")
                .containsEntry("recipient", HANDLER)
                .containsEntry("status", "SENT");
        room.sweep();
        assertThat(room.email.sent).hasSize(1);
    }

    @OnBothDatabases
    void noMailGoesToWhomItCannotOrShallNotReach(Database database) {
        var room = new DeliveryRoom(database);
        room.prefers(HANDLER, OFF);
        room.raised(RED_CARD, "逾期", HANDLER, OFFICER, LEFT, "nobody.known");
        room.sweep();
        assertThat(room.email.sent).isEmpty();
        assertThat(room.statuses()).isEmpty();
    }

    @OnBothDatabases
    void aChannelWithoutSettingsIsOffAndOwesNothingWhenItIsTurnedOn(Database database) {
        var room = new DeliveryRoom(database);
        room.email.configured = false;
        room.raised(RED_CARD, "逾期", HANDLER);
        room.sweep();
        room.email.configured = true;
        room.sweep();
        assertThat(room.email.sent).isEmpty();
    }

    @OnBothDatabases
    void aGroupHearsOfCardsAndOfEachOnceHoweverManyItConcerns(Database database) {
        var room = new DeliveryRoom(database);
        room.wecom.configured = true;
        room.raised(REMINDER, "临期", HANDLER, LEADER);
        room.raised(YELLOW_CARD, "第一次逾期", HANDLER, LEADER, OFFICER);
        room.raised(YELLOW_CARD, "第二次逾期", HANDLER, LEADER, OFFICER);
        room.sweep();
        assertThat(room.wecom.texts()).containsExactly("第一次逾期", "第二次逾期");
        assertThat(room.wecom.sent).allMatch(message -> message.to() == null);
    }

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
