package org.zhenggai.evidence.persistence;

/** A row around the bytes: MyBatis takes a bare array for a list of results. */
public record ChunkRow(byte[] bytes) {}
