package org.zhenggai.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.alert.Alert.Level.RED_CARD;
import static org.zhenggai.alert.Alert.Level.REMINDER;
import static org.zhenggai.alert.delivery.KnownPeople.HANDLER;
import static org.zhenggai.alert.delivery.KnownPeople.LEADER;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.zhenggai.alert.channel.Message;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** Two nodes sweep at the same moment. */
class TwoNodesTest {

    @OnBothDatabases
    void sendNothingTwiceAndLoseNothing(Database database) throws Exception {
        var room = new DeliveryRoom(database);
        room.wecom.configured = true;
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            texts.add("红牌" + i);
            room.raised(RED_CARD, "红牌" + i, HANDLER, LEADER);
        }
        together(room);
        // Whoever lost a race leaves the rest for the next sweep.
        room.sweep();
        assertThat(room.email.sent).hasSize(120);
        assertThat(room.email.sent.stream().map(Message::key).distinct()).hasSize(120);
        assertThat(room.wecom.texts()).containsExactlyInAnyOrderElementsOf(texts);
        assertThat(room.statuses()).hasSize(180).containsOnly("SENT");
    }

    @OnBothDatabases
    void gatherOneDigest(Database database) throws Exception {
        var room = new DeliveryRoom(database);
        for (int i = 0; i < 40; i++) {
            room.raised(REMINDER, "提醒" + i, LEADER);
        }
        together(room);
        room.sweep();
        room.sweepAt("2023-03-02T08:30:00+08:00");
        assertThat(room.email.sent).hasSize(1);
        assertThat(room.email.texts()).hasSize(40).doesNotHaveDuplicates();
    }

    @OnBothDatabases
    void keepOnePaceTogether(Database database) throws Exception {
        var room = new DeliveryRoom(database);
        room.email.perMinute = 10;
        for (int i = 0; i < 30; i++) {
            room.raised(REMINDER, "提醒" + i, HANDLER);
        }
        together(room);
        room.sweep();
        assertThat(room.email.sent).hasSize(10);
    }

    private static void together(DeliveryRoom room) throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<?>> running = new ArrayList<>();
        for (int node = 0; node < 2; node++) {
            var worker = room.worker();
            running.add(nodes.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                return worker.sweep();
            }));
        }
        for (Future<?> one : running) {
            one.get(60, TimeUnit.SECONDS);
        }
        nodes.shutdown();
    }
}
