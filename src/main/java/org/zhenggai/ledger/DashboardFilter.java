package org.zhenggai.ledger;

import java.time.LocalDate;

/** {@code scope} is the unit whose items alone may be counted, null for all. */
public record DashboardFilter(String scope, LocalDate today) {}
