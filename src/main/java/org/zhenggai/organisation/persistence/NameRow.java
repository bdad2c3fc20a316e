package org.zhenggai.organisation.persistence;

public record NameRow(String username, String name) {}
