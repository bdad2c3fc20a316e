package org.zhenggai.rectification.step;

import java.util.List;

/** What a step asks about the files that prove it; whoever keeps the files answers. */
public interface Proofs {

    /** Refuses the first id that is not a file of the item. */
    void requireOf(String item, List<String> ids);
}
