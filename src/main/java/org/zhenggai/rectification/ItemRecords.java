package org.zhenggai.rectification;

import java.util.List;

/** Items as they are stored; whoever stores what became of one tells the other features where its status changed. */
public interface ItemRecords {

    /** The item with its row locked: whatever else is done about it waits until this transaction ends. */
    SupervisedItem locked(String code);

    SupervisedItem get(String code);

    /** Everything that is owed about the item now. */
    List<Assignment> duties(String code);

    /** Whoever loses a race is run again by the engine edge, or told of the conflict. */
    void store(SupervisedItem before, SupervisedItem after);
}
