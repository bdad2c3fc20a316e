package org.zhenggai.organisation.persistence;

public record AccountRow(String username, String passwordHash, boolean changeRequired, int version) {}
