package org.zhenggai.evidence.persistence;

/** How much one person uploaded in some time. */
public record UploadedRow(long files, long bytes) {}
