package org.zhenggai.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.alert.Alert.Level.RED_CARD;
import static org.zhenggai.alert.delivery.KnownPeople.HANDLER;

import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class DeliverySwitchTest {

    @OnBothDatabases
    void whatIsRaisedWhileTheWayIsShutIsNeverSent(Database database) {
        var room = new DeliveryRoom(database);
        room.outward.shut();
        room.raised(RED_CARD, "示例情景里的红牌", HANDLER);
        room.sweep();
        room.outward.open();
        room.sweep();
        assertThat(room.email.sent).isEmpty();

        room.raised(RED_CARD, "此后的红牌", HANDLER);
        room.sweep();
        assertThat(room.email.sent).hasSize(1);
    }
}
