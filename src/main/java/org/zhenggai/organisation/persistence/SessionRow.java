package org.zhenggai.organisation.persistence;

/** A session of somebody signed in. {@code id} names it to administrators; {@code secret} is what its cookie holds. */
public record SessionRow(String id, String secret, String username) {}
