package org.zhenggai.alert;

import java.util.Optional;

/** Whether an alert still has to be heard. */
public interface AlertStanding {

    /** Why it has not: its cause is gone, or a later alert says more; empty while it stands. */
    Optional<String> voidReason(long alertId);
}
