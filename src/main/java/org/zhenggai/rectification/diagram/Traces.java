package org.zhenggai.rectification.diagram;

import java.util.List;

/** Where an item's processes have been and stand. */
public interface Traces {

    /** Every process that carries the item's code, the earliest first. */
    List<ProcessTrace> of(String item);
}
