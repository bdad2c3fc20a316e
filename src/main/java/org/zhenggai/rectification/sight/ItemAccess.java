package org.zhenggai.rectification.sight;

import org.zhenggai.rectification.SupervisedItem;

/** Whether the person who acts now comes near an item. */
public interface ItemAccess {

    /** The item; refused as not found where it is unknown to this person. */
    SupervisedItem requireVisible(String item);

    /** Refuses, beyond that, a closed item as a conflict and anyone without a duty or an office there as forbidden. */
    void requireContributor(String item);
}
