package org.zhenggai.alert.delivery;

import java.time.Duration;
import java.util.Scanner;
import java.util.concurrent.CountDownLatch;
import org.zhenggai.alert.channel.ChannelName;
import org.zhenggai.alert.channel.DeliveryChannel;
import org.zhenggai.alert.channel.Message;
import org.zhenggai.alert.channel.Outcome;
import org.zhenggai.alert.channel.TestMail;
import org.zhenggai.alert.channel.TestRobot;
import org.zhenggai.support.ChildNode;
import org.zhenggai.support.Database;
import org.zhenggai.support.EmptySchema;

/**
 * Delivers whenever it is told to, by a clock that its orders move on. One that is to be killed stops dead where its
 * n-th message through a channel has left and nothing of that is written down.
 */
final class DeliveringNode {

    private DeliveringNode() {}

    /** The schema, the mail server's port, the robot's address, the channel to stop at and at which message. */
    public static void main(String[] arguments) {
        try (Database database = EmptySchema.mariaDb(arguments[0]).migrate()) {
            DeliveryRoom room = DeliveryRoom.furnished(database);
            ChannelName stopAt = ChannelName.valueOf(arguments[3]);
            int message = Integer.parseInt(arguments[4]);
            DeliverAlerts worker = room.worker(
                    stopping(TestMail.patient(Integer.parseInt(arguments[1]), room.clock), stopAt, message),
                    stopping(TestRobot.to(arguments[2], room.clock), stopAt, message));
            ChildNode.say("ready");
            Scanner orders = new Scanner(System.in);
            while (orders.hasNextLine()) {
                room.clock.advance(Duration.parse(orders.nextLine()));
                worker.sweep();
                ChildNode.say("delivered");
            }
        }
    }

    private static DeliveryChannel stopping(DeliveryChannel channel, ChannelName stopAt, int message) {
        return channel.name() == stopAt && message > 0 ? new Stopping(channel, message) : channel;
    }

    private static final class Stopping implements DeliveryChannel {

        private final DeliveryChannel channel;
        private int left;

        Stopping(DeliveryChannel channel, int message) {
            this.channel = channel;
            this.left = message;
        }

        @Override
        public ChannelName name() {
            return channel.name();
        }

        @Override
        public boolean configured() {
            return true;
        }

        @Override
        public int perMinute() {
            return channel.perMinute();
        }

        @Override
        public Outcome send(Message message) {
            Outcome outcome = channel.send(message);
            left--;
            if (left == 0) {
                ChildNode.say("in the midst");
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException impossible) {
                    throw new IllegalStateException("Only a kill ends this", impossible);
                }
            }
            return outcome;
        }
    }
}
