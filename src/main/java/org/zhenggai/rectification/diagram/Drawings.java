package org.zhenggai.rectification.diagram;

/** Deployed models as readers see them. */
public interface Drawings {

    /** @param id of one version of a model */
    ProcessModel get(String id);
}
