package org.zhenggai.alert;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Scanner;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhenggai.alert.persistence.LadderMapper;
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
            LadderMapper mapper = stopping(database.mapper(LadderMapper.class), Integer.parseInt(arguments[1]));
            Sweep sweep = Climbing.duties(database, mapper, MovableClock.at(MORNING));
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
    private static LadderMapper stopping(LadderMapper mapper, int batch) {
        AtomicInteger armed = new AtomicInteger();
        return (LadderMapper) Proxy.newProxyInstance(
                SweepingNode.class.getClassLoader(), new Class<?>[] {LadderMapper.class}, (proxy, method, values) -> {
                    if (method.getName().equals("armDuties") && armed.incrementAndGet() == batch) {
                        ChildNode.say("in the midst");
                        new CountDownLatch(1).await();
                    }
                    try {
                        return method.invoke(mapper, values);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
