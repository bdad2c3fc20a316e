package org.zhenggai.ledger;

import java.time.LocalDate;
import java.util.List;
import org.zhenggai.rectification.Status;

/** {@code scope} is the unit whose items alone may be counted, null for all. */
public record DashboardFilter(String scope, LocalDate today) {

    public List<Status> running() {
        return Status.RUNNING;
    }
}
