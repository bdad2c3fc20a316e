package org.zhenggai.life;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditTrail;

/** The real audit trail, which falls over, or holds on, right after it has written an event that a test chose. */
@Primary
class StumblingTrail implements AuditTrail {

    private static final Predicate<AuditEvent> NEVER = event -> false;

    private final AuditTrail real;
    private final AtomicInteger stumbled = new AtomicInteger();
    private volatile Predicate<AuditEvent> stone = NEVER;
    private volatile Hold hold = new Hold(NEVER);

    StumblingTrail(@Qualifier("storedAuditTrail") AuditTrail real) {
        this.real = real;
    }

    void stumbleAt(Predicate<AuditEvent> event) {
        stone = event;
        stumbled.set(0);
    }

    Hold holdAt(String item, String event) {
        hold = new Hold(written -> written.event().equals(event) && item.equals(written.item()));
        return hold;
    }

    void walkOn() {
        stone = NEVER;
        hold.release();
    }

    int stumbled() {
        return stumbled.get();
    }

    @Override
    public void append(AuditEvent event) {
        real.append(event);
        hold.written(event);
        if (stone.test(event)) {
            stumbled.incrementAndGet();
            throw new IllegalStateException("stumbled after " + event.event());
        }
    }

    @Override
    public List<AuditEvent> timeline(String item) {
        return real.timeline(item);
    }

    @Override
    public boolean worked(String item, String username) {
        return real.worked(item, username);
    }
}
