package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Two who act on one item: one is held in the midst of its transaction while the other comes. */
final class Meeting implements AutoCloseable {

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final Hold hold;
    private final LockWaits lockWaits;

    Meeting(Hold hold, LockWaits lockWaits) {
        this.hold = hold;
        this.lockWaits = lockWaits;
    }

    record Outcome<A, B>(A first, B second) {}

    /** The second waits until the first is through. */
    <A, B> Outcome<A, B> secondWaits(Callable<A> first, Callable<B> second) throws Exception {
        Future<A> held = threads.submit(first);
        hold.awaitReached();
        Future<B> waiting = threads.submit(second);
        lockWaits.awaitOne();
        assertThat(waiting).as("who came second").isNotDone();
        assertThat(held).as("who came first").isNotDone();
        hold.release();
        return new Outcome<>(result(held), result(waiting));
    }

    private static <T> T result(Future<T> of) throws InterruptedException, TimeoutException {
        try {
            return of.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        }
    }

    @Override
    public void close() {
        hold.release();
        threads.shutdownNow();
    }
}
