package org.zhenggai.organisation.persistence;

/** A person as stored; {@code version} guards every change, of the roles too. */
public record PersonRow(String username, String name, String unitCode, boolean active, int version) {}
