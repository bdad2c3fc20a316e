package org.zhenggai.ledger;

import java.util.List;

/** What a round had done before the problem was back; its story is in the timeline under the same number. */
public record PastRound(int round, List<WorkView> work) {}
