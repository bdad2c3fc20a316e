package org.zhenggai.models;

import java.util.List;

/** The way of running instances from one version of a model to another. */
public interface InstanceMigration {

    record Running(String instance, String item) {}

    /** In the order of the items' codes. */
    List<Running> running();

    /** Answers whether the instance still ran on the old version. Throws {@link NotMigratable} where it has to stay. */
    boolean move(Running running);
}
