package org.zhenggai.rectification;

import java.util.List;
import java.util.Set;

/** The ways of carrying out work that are deployed: those shipped and an administrator's own. */
public interface Models {

    /** Ids of the measures models, sorted. */
    List<String> measures();

    /** Which kinds of work the model hands out: what its loops and steps ask for, not what its text happens to mention. */
    Set<WorkKind> handsOut(String process);
}
