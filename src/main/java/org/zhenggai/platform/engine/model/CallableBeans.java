package org.zhenggai.platform.engine.model;

import java.util.Map;

/** The beans that models may call, by the name that models use; the platform itself knows none of them. */
public interface CallableBeans {

    Map<String, Class<?>> types();
}
