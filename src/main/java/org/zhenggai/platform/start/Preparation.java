package org.zhenggai.platform.start;

/** What a feature makes ready at every start, on one node after the other, before the seeds are loaded. */
public interface Preparation {

    /** Creates what is missing; doing it again changes nothing. */
    void prepare();
}
