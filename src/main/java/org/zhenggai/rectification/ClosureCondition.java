package org.zhenggai.rectification;

import org.zhenggai.platform.Refused;

/** Something that must hold before anybody signs an item off. */
public interface ClosureCondition {

    /** @throws Refused naming what is still open */
    void require(String item);
}
