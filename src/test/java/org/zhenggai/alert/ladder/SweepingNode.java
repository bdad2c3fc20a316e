package org.zhenggai.alert.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhenggai.alert.persistence.DutyLadders;
import org.zhenggai.platform.sweep.Sweep;
import org.zhenggai.support.ChildNode;
import org.zhenggai.support.Database;
import org.zhenggai.support.EmptySchema;
import org.zhenggai.support.MovableClock;

/** Sweeps whenever it is told to. One that is to be killed stops dead where its n-th batch is written and not armed. */
final class SweepingNode {

    static final String MORNING = "2023-05-04T09:00:00+08:00";

    private SweepingNode() {}

    public static void main(String[] arguments) {
        try (Database database = EmptySchema.mariaDb(arguments[0]).migrate()) {
            DutyLadders ladders = stopping(database, Integer.parseInt(arguments[1]));
            Sweep sweep = Climbing.duties(database, ladders, MovableClock.at(MORNING));
            ChildNode.say("ready");
            Scanner orders = new Scanner(System.in);
            while (orders.hasNextLine()) {
                orders.nextLine();
                sweep.sweep();
                ChildNode.say("swept");
            }
        }
    }

    /** Never where {@code batch} is 0. */
    private static DutyLadders stopping(Database database, int batch) {
        AtomicInteger armed = new AtomicInteger();
        return new DutyLadders(database.jdbc()) {
            @Override
            public void arm(List<String> tasks, String rung, LocalDate on, String raised) {
                if (armed.incrementAndGet() == batch) {
                    ChildNode.say("in the midst");
                    awaitKill(new CountDownLatch(1));
                }
                super.arm(tasks, rung, on, raised);
            }
        };
    }

    private static void awaitKill(CountDownLatch forever) {
        try {
            forever.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
