package org.zhenggai.rectification;

/** Another unit than before answers for the item, told in the same transaction. */
public record Redispatched(String item) {}
