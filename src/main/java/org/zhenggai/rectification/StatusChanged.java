package org.zhenggai.rectification;

/** An item has moved to another status, told in the same transaction; {@code item} is as it is now. */
public record StatusChanged(SupervisedItem item, Status from) {

    public boolean ended() {
        return item.status().ended();
    }
}
