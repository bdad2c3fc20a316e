package org.zhenggai.policy.upload;

/** What becomes of whatever runs when a policy changes: gone through in batches, and taken up again after a fall. */
interface Adaptation {

    String policy();

    /**
     * Adapts the next few subjects after {@code reached}, empty before the first, in the caller's transaction; answers
     * how far it has come, null when all are adapted.
     */
    String goOn(int version, String reached);
}
