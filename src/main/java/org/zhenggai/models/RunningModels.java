package org.zhenggai.models;

import java.util.List;
import java.util.OptionalInt;

/** The versions of the deployed models, and what runs on them; the engine's edge answers. */
public interface RunningModels {

    /** The newest of each model, and whichever older one something still runs on. */
    List<InUse> inUse();

    /** Empty where no model has this id. */
    OptionalInt newest(String process);

    boolean exists(String process, int version);

    /** From one existing version of a model to another. */
    InstanceMigration migration(String process, int from, int to);
}
