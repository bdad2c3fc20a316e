package org.zhenggai.platform.engine.model;

import java.util.Set;

/** Which form fields a step takes and which it needs, by the step's id; whoever keeps the records knows. */
public interface StepFields {

    Set<String> accepted(String step);

    Set<String> required(String step);

    /** Whether the id means something that no model of an administrator can mean. */
    boolean reserved(String step);
}
