package org.zhenggai.organisation;

/** A unit has another name; published in the transaction that gave it. */
public record UnitRenamed(String code, String before, String after) {}
