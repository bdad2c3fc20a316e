package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.zhenggai.audit.AuditEvent;

/** Stops the first thread that writes such an event, inside its transaction, until a test lets it go on. */
final class Hold {

    private static final int PATIENCE_IN_SECONDS = 30;

    private final Predicate<AuditEvent> event;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    Hold(Predicate<AuditEvent> event) {
        this.event = event;
    }

    void written(AuditEvent what) {
        if (event.test(what) && taken.compareAndSet(false, true)) {
            reached.countDown();
            await(released, "to be let go after " + what.event());
        }
    }

    void awaitReached() {
        await(reached, "for the event to be written");
    }

    void release() {
        released.countDown();
    }

    private static void await(CountDownLatch latch, String what) {
        try {
            assertThat(latch.await(PATIENCE_IN_SECONDS, TimeUnit.SECONDS))
                    .as("waited " + what)
                    .isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
