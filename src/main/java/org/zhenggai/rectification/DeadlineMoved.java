package org.zhenggai.rectification;

/** An item has another deadline, and what hangs on it other dates; told in the same transaction. */
public record DeadlineMoved(SupervisedItem item) {}
