package org.zhenggai.evidence;

import java.time.Instant;

/**
 * One file as received; {@code sha256} is the digest of its bytes in lower-case hex.
 *
 * @param damaged whether whoever read it last found other bytes than those that were received
 */
public record EvidenceFile(
        String id,
        String item,
        String fileName,
        String contentType,
        long size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt,
        boolean damaged) {}
