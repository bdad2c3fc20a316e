package org.zhenggai.evidence;

/** What evidence needs to know about items, about the person who acts now; the feature that owns items answers. */
public interface ItemAccess {

    /** Refuses an item that is unknown to this person as not found. */
    void requireVisible(String item);

    /** Refuses, beyond that, a closed item as a conflict and anyone without a duty or an office there as forbidden. */
    void requireContributor(String item);
}
