package org.zhenggai.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.alert.Alert.Level.RED_CARD;
import static org.zhenggai.alert.Alert.Level.REMINDER;
import static org.zhenggai.alert.Alert.Level.YELLOW_CARD;
import static org.zhenggai.alert.delivery.KnownPeople.HANDLER;
import static org.zhenggai.alert.delivery.KnownPeople.LEADER;
import static org.zhenggai.alert.delivery.KnownPeople.LEFT;
import static org.zhenggai.alert.delivery.KnownPeople.OFFICER;

import org.zhenggai.alert.Preference;
import org.zhenggai.alert.channel.ChannelName;
import org.zhenggai.alert.channel.Message;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** Who is told what, and where. */
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
}
