package org.zhenggai.organisation;

/** A person has another name; published in the transaction that gave it. */
public record PersonRenamed(String username, String before, String after) {}
