package org.zhenggai.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.zhenggai.alert.Alert;
import org.zhenggai.alert.channel.TestMail;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** The mail server is down for a day. */
class OutageTest {

    @OnBothDatabases
    void everythingArrivesOnceAfterwards(Database database) throws Exception {
        var room = new DeliveryRoom(database);
        int port = freePort();
        var worker = room.worker(TestMail.to(port, room.clock));
        for (int i = 0; i < 5; i++) {
            room.raised(Alert.Level.YELLOW_CARD, "黄牌" + i, KnownPeople.HANDLER);
        }
        for (int minutes = 0; minutes < 24 * 60; minutes += 30) {
            worker.sweep();
            room.clock.advance(Duration.ofMinutes(30));
        }
        assertThat(room.statuses()).hasSize(5).containsOnly("PENDING");

        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            for (int hours = 0; hours < 7; hours++) {
                worker.sweep();
                room.clock.advance(Duration.ofHours(1));
            }
            assertThat(room.statuses()).hasSize(5).containsOnly("SENT");
            List<String> ids = new ArrayList<>();
            for (MimeMessage mail : server.getReceivedMessages()) {
                ids.add(mail.getMessageID());
            }
            assertThat(ids).hasSize(5).doesNotHaveDuplicates();
        } finally {
            server.stop();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
