package org.zhenggai.platform.start;

import java.util.Set;

/** What a feature makes ready at every start, on one node after the other, before the seeds are loaded. */
public interface Preparation {

    /** Creates what is missing; doing it again changes nothing. {@code steps} are those that the deployed models have. */
    void prepare(Set<String> steps);
}
