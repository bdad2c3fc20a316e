package org.zhenggai.policy;

import java.time.Instant;
import java.util.List;

/** The versions of policy tables in the engine. */
public interface DeployedPolicies {

    record Version(String key, int version, Instant deployedAt) {}

    /** Newest first; empty where there is no such table. */
    List<Version> versions(String key);

    byte[] model(String key, int version);

    /** Deploys the file as the newest version, in the caller's transaction; answers its number. */
    int deploy(String key, byte[] file);

    /** The transaction that deployed has ended: from now on the version holds on this node. */
    void tookEffect(String key);
}
