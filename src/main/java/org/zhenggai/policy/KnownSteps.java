package org.zhenggai.policy;

import java.util.Set;

/** Ids of the steps that the deployed models have. */
public interface KnownSteps {
    Set<String> all();
}
