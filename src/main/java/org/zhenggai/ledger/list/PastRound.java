package org.zhenggai.ledger.list;

import java.util.List;
import org.zhenggai.ledger.WorkView;

/** What a round had done before the problem was back; its story is in the timeline under the same number. */
public record PastRound(int round, List<WorkView> work) {}
